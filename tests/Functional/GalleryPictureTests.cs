using Build;
using Figures.Authoring;
using Figures.Pipeline.Tests;
using Figures.Plotting;
using Figures.Plotting.Tests.Support;
using Figures.Snapshots;
using Figures.Tables;

namespace Functional;

/// <summary>The default gallery, planned but not computed.</summary>
public sealed class PlannedGallery : IDisposable
{
    public PlannedGallery()
    {
        var request = new RunRequest { Root = WorkingCopy.Repository, Profile = Profile.Default };
        var tasks = TaskCatalogue.Tasks.Where(type => type.IsAssignableTo(typeof(PipelineTask)))
            .Select(type => (PipelineTask)Activator.CreateInstance(type)!).ToList();
        Session = new FigureSession(
            request, new MemoryDisk(), new PlainReporter(TextWriter.Null, TextWriter.Null), CancellationToken.None);
        Session.Prepare(tasks);
    }

    /// <summary>The planned run.</summary>
    public FigureSession Session { get; }

    public void Dispose() => Session.Dispose();
}

/// <summary>
/// A figure's snapshot contains everything its picture shows: the pictures of the gallery are drawn again from the reviewed default
/// snapshots alone, and every pixel has to be the one that was looked at and committed. On failure old, new and difference are written
/// as one image. <c>FIGURES_ACCEPT=1</c> makes what is drawn the gallery.
/// </summary>
public sealed class GalleryPictureTests(PlannedGallery gallery) : IClassFixture<PlannedGallery>
{
    /// <summary>Every figure with a picture in a gallery.</summary>
    public static TheoryData<string> Pictures()
    {
        var root = Path.Combine(WorkingCopy.Repository, "figures");
        return [.. Directory.GetFiles(root, "*.png", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "gallery")
            .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))}.{Path.GetFileNameWithoutExtension(file)}")
            .Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_picture_in_the_gallery_is_what_the_default_snapshot_draws(string name)
    {
        var figure = gallery.Session.Figures.Single(candidate => candidate.Name == name);
        var list = gallery.Session.PictureOf(figure, Snapshot(name));
        var path = PathOf(name);
        var (drawn, committed) = (PngRenderer.Rasterize(list), PngReader.Read(File.ReadAllBytes(path)).Decode());
        if (drawn.Width == committed.Width && drawn.Height == committed.Height && drawn.Pixels.Span.SequenceEqual(committed.Pixels.Span))
        {
            return;
        }

        if (Repository.Accepts)
        {
            File.WriteAllBytes(path, PngRenderer.Render(list, new Dictionary<string, string> { ["Software"] = "Figures", ["Source"] = name }));
            return;
        }

        var report = Repository.Beside("differences", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.WriteAllBytes(report, PictureDifference.SideBySide(committed, drawn));
        Assert.Fail($"The default snapshot of {name} draws another picture than the gallery's; old, new and difference: {report}. "
            + "FIGURES_ACCEPT=1 dotnet test tests/Functional --filter GalleryPictureTests accepts what is drawn.");
    }

    [Fact]
    public void Every_figure_has_a_picture_in_its_gallery() => Assert.All(
        gallery.Session.Figures, figure => Assert.True(File.Exists(PathOf(figure.Name)), $"{figure.Name} has none at {PathOf(figure.Name)}"));

    private static TableSet Snapshot(string figure)
    {
        var (paper, number) = (figure.Split('.')[0], figure.Split('.')[1]);
        var folder = Path.Combine(WorkingCopy.Repository, "snapshots", paper);
        return TableSet.Of([.. Directory.GetFiles(folder, $"{number}.*.default.verified.csv").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file).Split('.')[1], SnapshotText.Parse(File.ReadAllText(file), file).Table))]);
    }

    private static string PathOf(string figure) =>
        Path.Combine(WorkingCopy.Repository, "figures", figure.Split('.')[0], "gallery", figure.Split('.')[1] + ".png");
}
