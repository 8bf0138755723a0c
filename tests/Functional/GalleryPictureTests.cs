using Figures.Authoring;
using Figures.Plotting;
using Figures.Plotting.Tests.Support;

namespace Functional;

/// <summary>
/// A figure's snapshot contains everything its picture shows: the pictures of the gallery are drawn again from the reviewed snapshots
/// alone, those of the default profile and those of the paper's sizes where these were run, and compared with what was looked at and
/// committed. Pixels may differ a little, since Skia's edges do from processor to processor. On failure old, new and difference are
/// written. <c>FIGURES_ACCEPT=1</c> makes what is drawn the gallery.
/// </summary>
public sealed class GalleryPictureTests(PlannedGallery gallery) : IClassFixture<PlannedGallery>
{
    private const double LargestMean = 0.5;
    private const double LargestShare = 0.005;

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
        var figure = gallery.Session().PictureOf(gallery.Figure(name), PlannedGallery.Snapshot(name));

        Assert.Empty(Legibility.Faults(figure, Theme.Paper));
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_picture_in_the_gallery_is_what_the_snapshot_draws(string name, Profile profile)
    {
        var figure = gallery.Session(profile).PictureOf(gallery.Figure(name, profile), PlannedGallery.Snapshot(name, profile));
        var drawn = figure.Png(Theme.Paper, new Dictionary<string, string> { ["Software"] = "Figures", ["Source"] = name });
        var path = PathOf(name, profile);
        if (Repository.Accepts)
        {
            if (!File.Exists(path) || Differs(File.ReadAllBytes(path), drawn, out _))
            {
                File.WriteAllBytes(path, drawn);
            }

            return;
        }

        var committed = File.ReadAllBytes(path);
        if (Differs(committed, drawn, out var how))
        {
            var report = Repository.Beside("differences", Path.GetFileNameWithoutExtension(path));
            Directory.CreateDirectory(Path.GetDirectoryName(report)!);
            File.WriteAllBytes($"{report}.old.png", committed);
            File.WriteAllBytes($"{report}.new.png", drawn);
            File.WriteAllBytes($"{report}.difference.png", PictureDifference.Draw(Picture.Decode(committed), Picture.Decode(drawn)));
            Assert.Fail($"The {profile} snapshot of {name} draws another picture than the gallery's ({how}); see {report}.{{old,new,difference}}.png. "
                + "FIGURES_ACCEPT=1 dotnet test tests/Functional --filter GalleryPictureTests accepts what is drawn.");
        }
    }

    [Fact]
    public void Every_figure_has_a_picture_in_its_gallery() => Assert.All(
        gallery.Session().Figures,
        figure => Assert.True(File.Exists(PathOf(figure.Name)), $"{figure.Name} has none at {PathOf(figure.Name)}"));

    private static bool Differs(byte[] committed, byte[] drawn, out string how)
    {
        var (mean, share) = PictureDifference.Measure(Picture.Decode(committed), Picture.Decode(drawn));
        how = $"mean difference {mean:F3} of 255, {share:P2} of the pixels off by more than {PictureDifference.Visible}";
        return !(mean <= LargestMean && share <= LargestShare);
    }

    private static string PathOf(string figure, Profile profile = Profile.Default) => Path.Combine(
        WorkingCopy.Repository, "figures", figure.Split('.')[0], "gallery",
        figure.Split('.')[1] + (profile == Profile.Paper ? ".paper.png" : ".png"));
}
