using Figures.Plotting;
using Figures.Plotting.Tests.Support;

namespace Functional;

/// <summary>
/// Curves of one panel whose colours follow each other stay apart for every kind of colour vision (OKLab ΔE ≥ 0.1), whatever palette they
/// are from; where a paper's own colours do not, a second cue tells them apart: dashes, a marker, or a place of their own.
/// </summary>
public sealed class GalleryCueTests(PlannedGallery gallery) : IClassFixture<PlannedGallery>
{
    private const double Apart = 0.1;

    public static TheoryData<string> Figures => [.. PlannedGallery.Names];

    [Theory]
    [MemberData(nameof(Figures))]
    public void Neighbouring_curves_differ_by_more_than_a_colour_some_cannot_see(string name)
    {
        var figure = gallery.Figure(name).Drawn(PlannedGallery.Snapshot(name));
        foreach (var plot in figure.Plots)
        {
            var groups = plot.Marks.OfType<Curve>().GroupBy(curve => curve.Color)
                .Select(group => (group.Key, Curves: group.ToList())).ToList();
            foreach (var (one, other) in groups.Zip(groups.Skip(1)))
            {
                var (difference, kind) = ColorVision.Kinds.Select(kind => (ColorVision.Difference(one.Key, other.Key, kind), kind)).Min();
                Assert.True(
                    difference >= Apart || HaveSecondCue(one.Curves, other.Curves),
                    $"{name}, panel '{plot.Title}': {one.Key} and {other.Key} are {difference:F3} apart under {kind}, nothing else differs.");
            }
        }
    }

    private static bool HaveSecondCue(List<Curve> one, List<Curve> other) =>
        !Shapes(one).Overlaps(Shapes(other)) && Shapes(one).Count + Shapes(other).Count > 0
        || !one.Select(curve => curve.Pattern).Intersect(other.Select(curve => curve.Pattern)).Any()
        || Range(one).High <= Range(other).Low || Range(other).High <= Range(one).Low;

    private static HashSet<MarkerShape> Shapes(List<Curve> curves) =>
        [.. curves.Select(curve => curve.Marker).Where(shape => shape != MarkerShape.None)];

    private static (double Low, double High) Range(List<Curve> curves) =>
        (curves.Min(curve => curve.Xs.ToArray().Min()), curves.Max(curve => curve.Xs.ToArray().Max()));
}
