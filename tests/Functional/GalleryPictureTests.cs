using Figures.Plotting;
using Figures.Plotting.Tests.Support;

namespace Functional;

/// <summary>
/// A figure's snapshot contains everything its picture shows: the pictures of the gallery are drawn again from the reviewed default
/// snapshots alone, and every pixel has to be the one that was looked at and committed. On failure old, new and difference are written
/// as one image. <c>FIGURES_ACCEPT=1</c> makes what is drawn the gallery.
/// </summary>
public sealed class GalleryPictureTests(PlannedGallery gallery) : IClassFixture<PlannedGallery>
{
    public static TheoryData<string> Figures => [.. PlannedGallery.Names];

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_words_of_a_figure_contrast_with_what_is_behind_them(string name)
    {
        var figure = gallery.Session.Figures.Single(candidate => candidate.Name == name);

        Assert.Empty(Legibility.Faults(gallery.Session.PictureOf(figure, PlannedGallery.Snapshot(name))));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_picture_in_the_gallery_is_what_the_default_snapshot_draws(string name)
    {
        var figure = gallery.Session.Figures.Single(candidate => candidate.Name == name);
        var list = gallery.Session.PictureOf(figure, PlannedGallery.Snapshot(name));
        var path = PathOf(name);
        var (drawn, committed) = (PngRenderer.Rasterize(list), PngReader.Read(File.ReadAllBytes(path)).Decode());
        if ((drawn.Width, drawn.Height) == (committed.Width, committed.Height) && drawn.Pixels.Span.SequenceEqual(committed.Pixels.Span))
        {
            return;
        }

        if (Repository.Accepts)
        {
            var texts = new Dictionary<string, string> { ["Software"] = "Figures", ["Source"] = name };
            File.WriteAllBytes(path, PngRenderer.Render(list, texts));
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
        gallery.Session.Figures,
        figure => Assert.True(File.Exists(PathOf(figure.Name)), $"{figure.Name} has none at {PathOf(figure.Name)}"));

    private static string PathOf(string figure) =>
        Path.Combine(WorkingCopy.Repository, "figures", figure.Split('.')[0], "gallery", figure.Split('.')[1] + ".png");
}
