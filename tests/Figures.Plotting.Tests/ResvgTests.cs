using System.Buffers.Binary;
using System.Diagnostics;
using Figures.Plotting.Tests.Cookbook;
using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

public sealed class ResvgTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-resvg-");

    public void Dispose() => folder.Delete(recursive: true);

    [OracleFact("@resvg/resvg-js")]
    public void Resvg_draws_our_svg_like_our_png()
    {
        foreach (var recipe in Recipe.All)
        {
            File.WriteAllText(Path.Combine(folder.FullName, recipe.Slug + ".svg"), SvgRenderer.Render(recipe.Draw().Layout(Recipe.Theme)));
        }

        Render();

        foreach (var recipe in Recipe.All)
        {
            var ours = PngRenderer.Rasterize(recipe.Draw().Layout(Recipe.Theme));
            var theirs = Read(Path.Combine(folder.FullName, recipe.Slug + ".rgba"));
            Assert.Equal((ours.Width, ours.Height), (theirs.Width, theirs.Height));
            var (mean, fraction) = PictureDifference.Measure(ours.Pixels.Span, theirs.Pixels.Span, threshold: 48);
            Assert.True(mean <= 1, $"{recipe.FullName}: mean difference {mean:F3} of 255");
            Assert.True(fraction <= 0.005, $"{recipe.FullName}: {fraction:P2} of the pixels are off by more than 48 of 255");
        }
    }

    private void Render()
    {
        var start = new ProcessStartInfo("node", ["render.mjs", folder.FullName])
        {
            WorkingDirectory = OracleFactAttribute.Folder,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors);
    }

    private static RasterPicture Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var (width, height) = (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)));
        var pixels = new int[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (bytes[8 + (4 * i)] << 16) | (bytes[9 + (4 * i)] << 8) | bytes[10 + (4 * i)];
        }

        return new RasterPicture(width, height, pixels);
    }
}
