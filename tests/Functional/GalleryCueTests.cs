using Figures.Plotting;
using Figures.Plotting.Tests.Support;
using ScottPlot;
using ScottPlot.Plottables;

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
        var figure = gallery.Figure(name).FigureOf(PlannedGallery.Snapshot(name));
        figure.Png(); // colours that follow the palette are given while drawing
        foreach (var plot in figure.Plots)
        {
            var groups = plot.GetPlottables<Scatter>().Where(curve => curve.Data.GetScatterPoints().Count > 0).GroupBy(ColorOf)
                .Select(group => (group.Key, Curves: group.ToList())).ToList();
            foreach (var (one, other) in groups.Zip(groups.Skip(1)))
            {
                var (difference, kind) = ColorVision.Kinds.Select(kind => (ColorVision.Difference(one.Key, other.Key, kind), kind)).Min();
                Assert.True(
                    difference >= Apart || HaveSecondCue(one.Curves, other.Curves),
                    $"{name}, panel '{plot.Axes.Title.Label.Text}': {one.Key.ToHex()} and {other.Key.ToHex()} are {difference:F3} apart under {kind}, nothing else differs.");
            }
        }
    }

    private static Color ColorOf(Scatter curve) => (HasLine(curve) ? curve.LineStyle.Color : curve.MarkerStyle.FillColor).WithAlpha(1.0);

    private static bool HasLine(Scatter curve) => curve.LineStyle is { Width: > 0, IsVisible: true };

    private static bool HaveSecondCue(List<Scatter> one, List<Scatter> other) =>
        (!Shapes(one).Overlaps(Shapes(other)) && Shapes(one).Count + Shapes(other).Count > 0)
        || !Patterns(one).Overlaps(Patterns(other))
        || Range(one).High <= Range(other).Low || Range(other).High <= Range(one).Low;

    private static HashSet<MarkerShape> Shapes(List<Scatter> curves) => [.. curves
        .Where(curve => curve.MarkerStyle is { IsVisible: true, Size: > 0 }).Select(curve => curve.MarkerStyle.Shape).Where(shape => shape != MarkerShape.None)];

    private static HashSet<string> Patterns(List<Scatter> curves) =>
        [.. curves.Select(curve => HasLine(curve) ? string.Join(' ', curve.LineStyle.Pattern.Intervals ?? []) : "no line")];

    private static (double Low, double High) Range(List<Scatter> curves)
    {
        var xs = curves.SelectMany(curve => curve.Data.GetScatterPoints()).Select(point => point.X).ToList();
        return (xs.Min(), xs.Max());
    }
}
