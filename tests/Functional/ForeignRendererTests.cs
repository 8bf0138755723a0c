using System.Buffers.Binary;
using System.Diagnostics;
using Figures.Authoring;
using Figures.Plotting;

namespace Functional;

/// <summary>
/// Renderers that are not ours show the vector files of every figure as our PNG does: resvg the SVG, poppler the PDF. Each figure of the
/// gallery is drawn from its default snapshot.
/// </summary>
public sealed class ForeignRendererTests(PlannedGallery gallery) : IClassFixture<PlannedGallery>, IDisposable
{
    /// <summary>Largest mean difference over all channels, of 255.</summary>
    private const double LargestMean = 2;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-foreign-");

    public void Dispose() => folder.Delete(recursive: true);

    [NeedsFact("tests/interop/node_modules/@resvg/resvg-js", "npm ci --prefix tests/interop")]
    public void Resvg_shows_the_SVG_of_every_figure_like_its_PNG_or_the_test_is_skipped_without_it()
    {
        var pngs = Drawn((name, files) => File.WriteAllText(Path.Combine(folder.FullName, name + ".svg"), files.Svg));
        Run("node", "tests/interop/render.mjs", folder.FullName);
        Assert.All(pngs, png => AssertAlike(png.Key, png.Value, Rgba(Path.Combine(folder.FullName, png.Key + ".rgba"))));
    }

    [NeedsFact("/usr/bin/pdftoppm", "apt-get install poppler-utils")]
    public void Poppler_shows_the_PDF_of_every_figure_like_its_PNG_or_the_test_is_skipped_without_it()
    {
        var pngs = Drawn((name, files) => File.WriteAllBytes(Path.Combine(folder.FullName, name + ".pdf"), files.Pdf));
        foreach (var (name, png) in pngs)
        {
            var stem = Path.Combine(folder.FullName, name);
            Run("pdftoppm", "-png", "-singlefile", "-scale-to-x", $"{png.Width}", "-scale-to-y", $"{png.Height}", stem + ".pdf", stem);
            var theirs = Picture.Decode(File.ReadAllBytes(stem + ".png"));
            AssertAlike(name, png, (theirs.Width, theirs.Height, theirs.Rgba.ToArray()));
        }
    }

    private Dictionary<string, Picture> Drawn(Action<string, (byte[] Png, string Svg, byte[] Pdf)> write)
    {
        var pngs = new Dictionary<string, Picture>(StringComparer.Ordinal);
        foreach (var name in PlannedGallery.Names)
        {
            var files = gallery.Session().PictureOf(gallery.Figure(name), PlannedGallery.Snapshot(name)).Render();
            write(name, files);
            pngs.Add(name, Picture.Decode(files.Png));
        }

        return pngs;
    }

    private static void AssertAlike(string name, Picture ours, (int Width, int Height, byte[] Rgba) theirs)
    {
        Assert.Equal((ours.Width, ours.Height), (theirs.Width, theirs.Height));
        var sum = 0L;
        for (var i = 0; i < ours.Rgba.Length; i++)
        {
            sum += i % 4 == 3 ? 0 : Math.Abs(ours.Rgba[i] - theirs.Rgba[i]);
        }

        var mean = sum / (0.75 * ours.Rgba.Length);
        Assert.True(mean <= LargestMean, $"{name}: mean difference {mean:F3} of 255");
    }

    private static (int Width, int Height, byte[] Rgba) Rgba(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)), bytes[8..]);
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = WorkingCopy.Repository, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors}");
    }
}

/// <summary>A test that needs something installed; it is skipped where that is missing, and says how to get it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsFactAttribute : FactAttribute
{
    /// <param name="path">A file or folder, relative to the repository or absolute.</param>
    /// <param name="command">What installs it.</param>
    public NeedsFactAttribute(string path, string command)
    {
        var full = Path.Combine(WorkingCopy.Repository, path);
        if (!Path.Exists(full))
        {
            Skip = $"{path} is not here; {command} installs it";
        }
    }
}
