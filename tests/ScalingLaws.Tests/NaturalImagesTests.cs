using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

using Figures.Authoring;
using Figures.Datasets;
using Figures.Datasets.Tests;
using Figures.Numerics;
using Figures.Pipeline;
using Figures.Tables;

namespace ScalingLaws.Tests;

/// <summary>Figure 3 right from real files, small ones of the same formats: download, grey, covariance, fit, caption.</summary>
public sealed class NaturalImagesTests : IDisposable
{
    private const int Side = 4;
    private readonly string root = Directory.CreateTempSubdirectory("figures-images-").FullName;
    private readonly StringWriter output = new();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task CIFAR_5m_is_fetched_turned_grey_and_named_as_what_it_is()
    {
        byte[] pixels = Pixels(600);
        byte[] part = Npz(pixels, 600);
        using var server = new HostileServer(HostileServer.Status(503), HostileServer.File(part));
        Lock(server.Address, part);
        (TableSet tables, string caption) = await DrawAsync("ScalingLaws.Data=cifar5m", "ScalingLaws.InputSpectrum.Images=600");

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(part, File.ReadAllBytes(Path.Combine(root, "artifacts", "datasets", "cifar5m", "cifar5m_part0.npz")));
        double[] expected = SpectrumOf(pixels, 600);
        Assert.Equal(Side * Side, tables["data_spectrum"].RowCount);
        for (int k = 0; k < expected.Length; k++)
        {
            Assert.Equal(expected[k], tables["data_spectrum"].Doubles("eigenvalue")[k], 1e-9 * expected[0]);
        }

        Assert.Contains("CIFAR-5m images in grey, 4×4 pixels, covariance of 600 images", caption, StringComparison.Ordinal);
        Assert.DoesNotContain("SUBSTITUTE", caption, StringComparison.Ordinal);
        Assert.Equal(1, tables["data_stream"].Integers("passes")[0]);
        Table curves = tables["data"];
        Assert.InRange(curves.Doubles("mean")[^1] / curves.Doubles("own_theory")[^1], 0.7, 1.4);
        Assert.InRange(curves.Doubles("mean")[^1] / curves.Doubles("mean")[0], 0, 0.5);
    }

    [Fact]
    public async Task Too_few_images_are_read_again_and_the_caption_says_so()
    {
        byte[] part = Npz(Pixels(100), 100);
        using var server = new HostileServer(HostileServer.File(part));
        Lock(server.Address, part);
        (TableSet tables, string caption) = await DrawAsync("ScalingLaws.Data=cifar5m", "ScalingLaws.InputSpectrum.Images=100");
        Assert.InRange(tables["data_stream"].Integers("passes")[0], 3, 7);
        Assert.Contains("were read", caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Offline_the_missing_part_is_named_before_anything_runs()
    {
        byte[] part = Npz(Pixels(2), 2);
        Lock(new Uri("https://example.invalid/part0.npz"), part);
        var fault = Assert.Throws<PipelineException>(() => Prepare(Request("ScalingLaws.Data=cifar5m",
            "ScalingLaws.InputSpectrum.Images=100") with { Offline = true }));
        Assert.Contains("cifar5m/cifar5m_part0.npz", Assert.Single(fault.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patches_of_photographs_are_named_a_substitute()
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, "photographs")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "one.png"), Photograph(png: true));
        File.WriteAllBytes(Path.Combine(folder, "two.ppm"), Photograph(png: false));
        (TableSet tables, string caption) = await DrawAsync(
            "ScalingLaws.Data=patches", $"ScalingLaws.Folder={folder}", "ScalingLaws.InputSpectrum.Images=2000",
            "ScalingLaws.InputSpectrum.ShortSide=20");
        Assert.Contains("SUBSTITUTE, not CIFAR-5m: patches of 2 photographs, 4×4 pixels", caption, StringComparison.Ordinal);
        Assert.DoesNotContain(folder, caption, StringComparison.Ordinal);
        Assert.Equal(Side * Side, tables["data_spectrum"].Doubles("eigenvalue").ToArray().Sum(), 1e-9);
        Assert.InRange(tables["data"].Doubles("mean")[^1] / tables["data"].Doubles("own_theory")[^1], 0.7, 1.4);
    }

    [Theory]
    [InlineData("ScalingLaws.Data=imagenet", "none of powerlaw, cifar5m, patches")]
    [InlineData("ScalingLaws.Data=patches", "name their folder with --set ScalingLaws.Folder=")]
    public void Other_data_are_refused_with_those_there_are(string change, string hint) =>
        Assert.Contains(hint, Assert.Throws<PipelineException>(() => Prepare(Request(change))).Message, StringComparison.Ordinal);

    [Fact]
    public void Images_need_a_square_number_of_pixels() => Assert.Contains(
        "images take 1024",
        Assert.Throws<PipelineException>(() => Prepare(Request("ScalingLaws.InputSpectrum.Data=cifar5m",
            "ScalingLaws.InputSpectrum.Dimension=20"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void By_default_nothing_is_fetched_and_no_lock_is_needed()
    {
        using FigureSession session = Prepare(Request() with { Offline = true });
        Assert.Contains(session.Plan!.Steps, step => step.Step.Name == "ScalingLaws.NaturalImages");
    }

    private RunRequest Request(params string[] changes) => new()
    {
        Root = root,
        Profile = Profile.Smoke,
        Jobs = 2,
        Overrides = [.. changes.Select(text => ParameterOverride.Parse(text)!)],
    };

    private FigureSession Prepare(RunRequest request)
    {
        var session = new FigureSession(
            request, new FolderDisk(Path.Combine(root, "artifacts")), new PlainReporter(output, output), CancellationToken.None)
        {
            Downloads = new DownloadPolicy { AllowLoopback = true, FirstPause = TimeSpan.Zero },
        };
        session.Prepare([.. TaskNames.Closure(typeof(Figure3)).Select(type => (PipelineTask)Activator.CreateInstance(type)!)]);
        return session;
    }

    private async Task<(TableSet Tables, string Caption)> DrawAsync(params string[] changes)
    {
        string[] small =
        [
            $"ScalingLaws.InputSpectrum.Dimension={Side * Side}", "ScalingLaws.DataFeatureScaling.Trained=2,16",
            "ScalingLaws.DataFeatureScaling.Runs=3", "ScalingLaws.DataFeatureScaling.LastAlpha=20",
                "ScalingLaws.FeatureScaling.LastAlpha=1",
        ];
        using FigureSession session = Prepare(Request([.. small, .. changes]));
        await session.CompletionAsync("ScalingLaws.Figure3");
        session.End();
        string recipe = Directory.GetFiles(Path.Combine(root, "artifacts", "figures"), "Figure3.json",
            SearchOption.AllDirectories).Single();
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(recipe));
        return (session.TablesOf(session.Figures[0]), document.RootElement.GetProperty("caption").GetString()!);
    }

    private void Lock(Uri mirror, byte[] part)
    {
        var file = new DatasetFile("cifar5m_part0.npz", part.Length, Convert.ToHexStringLower(SHA256.HashData(part)), "test", [mirror]);
        string text = new DatasetLock([new Dataset("cifar5m", "Small", "none", "nobody 2026", [file])]).ToString();
        File.WriteAllText(Path.Combine(root, DatasetLock.FileName), text);
    }

    /// <summary>Bytes n×32×32×3: a few waves of random strength in each channel.</summary>
    private static byte[] Pixels(int count)
    {
        RandomStream stream = RandomStream.Create(9, "images");
        var pixels = new byte[count * 32 * 32 * 3];
        for (int image = 0; image < count; image++)
        {
            double[] strengths = [.. Enumerable.Range(0, 12).Select(_ => stream.NextNormal())];
            for (int place = 0; place < 32 * 32 * 3; place++)
            {
                (int channel, int x, int y) = (place % 3, place / 3 % 32, place / 96);
                double value = 128 + (10 * channel);
                for (int wave = 0; wave < 12; wave++)
                {
                    value += 14 * strengths[wave] / (1 + (0.3 * wave)) * Elementary.Cos((0.1 * ((wave % 4) + 1) * x)
                        + (0.13 * (wave / 4) * y) + wave);
                }

                pixels[(image * 3072) + place] = (byte)Math.Clamp(value + (4 * stream.NextNormal()), 0, 255);
            }
        }

        return pixels;
    }

    private static byte[] Npz(byte[] pixels, int count) => NpyBytes.Zip(
        CompressionLevel.Fastest,
        ("X.npy", NpyBytes.Of(NpyBytes.Dictionary("|u1", $"({count}, 32, 32, 3)"), pixels)),
        ("Y.npy", NpyBytes.Of(NpyBytes.Dictionary("<i8", $"({count},)"), new byte[8 * count])));

    /// <summary>The spectrum worked out without the code under test but for the eigenvalues.</summary>
    private static double[] SpectrumOf(byte[] pixels, int count)
    {
        var grey = new Matrix(count, Side * Side);
        for (int place = 0; place < pixels.Length; place += 3)
        {
            (int image, int y, int x) = (place / 3072, place % 3072 / 96, place / 3 % 32);
            grey[image, (y / 8 * Side) + (x / 8)] += ((0.299 * pixels[place]) + (0.587 * pixels[place + 1]) + (0.114 * pixels[place
                + 2])) / 255 / 64;
        }

        var covariance = new Matrix(Side * Side, Side * Side);
        for (int i = 0; i < Side * Side; i++)
        {
            for (int j = 0; j < Side * Side; j++)
            {
                double meanI = Enumerable.Range(0, count).Average(image => grey[image, i]);
                double meanJ = Enumerable.Range(0, count).Average(image => grey[image, j]);
                covariance[i, j] = Enumerable.Range(0, count).Average(image => (grey[image, i] - meanI) * (grey[image, j] - meanJ));
            }
        }

        return [.. SymmetricEigen.Values(covariance).Reverse().Select(value => value * Side * Side / covariance.Trace())];
    }

    private static byte[] Photograph(bool png)
    {
        const int Width = 60;
        const int Height = 40;
        RandomStream stream = RandomStream.Create(4, png ? "one" : "two");
        byte[] grey = [.. Enumerable.Range(0, Width * Height).Select(i =>
            (byte)(100 + (50 * Elementary.Sin(0.2 * (i % Width))) + (30 * Elementary.Cos(0.3 * (i / Width)))
                + (60 * stream.NextUniform())))];
        return png
            ? PngBytes.Of(Width, Height, 0, [.. Enumerable.Range(0, Height).SelectMany(row =>
                new byte[] { 0 }.Concat(grey.Skip(row * Width).Take(Width)))])
            : [.. "P6\n60 40\n255\n"u8, .. grey.SelectMany(value => new[] { value, value, value })];
    }
}
