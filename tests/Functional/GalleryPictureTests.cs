using Figures.Authoring;
using Figures.Plotting;
using Figures.Plotting.Tests.Support;

namespace Functional;

/// <summary>
/// A figure's snapshot contains everything its picture shows: the pictures of the gallery are drawn again from the reviewed snapshots
/// alone, those of the default profile and those of the paper's sizes where these were run, and every pixel has to be the one that was
/// looked at and committed. On failure old, new and difference are written as one image. <c>FIGURES_ACCEPT=1</c> makes what is drawn the gallery.
/// </summary>
public sealed class GalleryPictureTests(PlannedGallery gallery) : IClassFixture<PlannedGallery>
{
    public static TheoryData<string> Figures => [.. PlannedGallery.Names];

    public static TheoryData<string, Profile> Pictures
    {
        get
        {
            var pictures = new TheoryData<string, Profile>();
            foreach (var profile in new[] { Profile.Default, Profile.Paper })
            {
                foreach (var name in PlannedGallery.NamesOf(profile))
                {
                    pictures.Add(name, profile);
                }
            }

            return pictures;
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_words_of_a_figure_contrast_with_what_is_behind_them(string name)
    {
        var list = gallery.Session().PictureOf(gallery.Figure(name), PlannedGallery.Snapshot(name));

        Assert.Empty(Legibility.Faults(list));
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_picture_in_the_gallery_is_what_the_snapshot_draws(string name, Profile profile)
    {
        var list = gallery.Session(profile).PictureOf(gallery.Figure(name, profile), PlannedGallery.Snapshot(name, profile));
        var path = PathOf(name, profile);
        if (Repository.Accepts && !File.Exists(path))
        {
            Write(list, name, path);
        }

        var (drawn, committed) = (PngRenderer.Rasterize(list), PngReader.Read(File.ReadAllBytes(path)).Decode());
        if ((drawn.Width, drawn.Height) == (committed.Width, committed.Height) && drawn.Pixels.Span.SequenceEqual(committed.Pixels.Span))
        {
            return;
        }

        if (Repository.Accepts)
        {
            Write(list, name, path);
            return;
        }

        var report = Repository.Beside("differences", Path.GetFileName(path));
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.WriteAllBytes(report, PictureDifference.SideBySide(committed, drawn));
        Assert.Fail($"The {profile} snapshot of {name} draws another picture than the gallery's; old, new and difference: {report}. "
            + "FIGURES_ACCEPT=1 dotnet test tests/Functional --filter GalleryPictureTests accepts what is drawn.");
    }

    [Fact]
    public void Every_figure_has_a_picture_in_its_gallery() => Assert.All(
        gallery.Session().Figures,
        figure => Assert.True(File.Exists(PathOf(figure.Name)), $"{figure.Name} has none at {PathOf(figure.Name)}"));

    private static void Write(DisplayList list, string name, string path) =>
        File.WriteAllBytes(path, PngRenderer.Render(list, new Dictionary<string, string> { ["Software"] = "Figures", ["Source"] = name }));

    private static string PathOf(string figure, Profile profile = Profile.Default) => Path.Combine(
        WorkingCopy.Repository, "figures", figure.Split('.')[0], "gallery",
        figure.Split('.')[1] + (profile == Profile.Paper ? ".paper.png" : ".png"));
}
