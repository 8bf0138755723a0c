namespace FeatureStrength.Tests;

/// <summary>What figures tabulate from measurements: guides, crossings, and why a best step size is not known.</summary>
public sealed class TabulationTests
{
    [Fact]
    public void A_drop_lies_where_the_logarithm_of_the_loss_crosses_the_levels()
    {
        CollapseCurveRow[] curve = [new(3, 2, 10, 0.15), new(3, 2, 20, 0.0375), new(3, 2, 30, 0.0375), new(3, 2, 40, 0.0375 * 4 / 9)];
        DropRow drop = Assert.Single(F6.Drops(curve));
        Assert.Equal(15, drop.Start, 1e-12);
        Assert.Equal(35, drop.End, 1e-12);
    }

    [Fact]
    public void A_curve_that_stays_on_its_plateau_has_no_drop() =>
        Assert.True(double.IsNaN(F6.Drops([new CollapseCurveRow(5, 4, 10, 0.1), new CollapseCurveRow(5, 4, 20, 0.09)]).Single().Start));

    [Fact]
    public void Guides_go_through_the_first_and_the_last_known_point()
    {
        GuideRow[] guides = [.. GuideTable.Through(4, FrontierTable.Best, [-3, -2, 0, 2, 3], [(-2, -3), (0, 1), (2, 2)], 2, 0.5)];
        Assert.Equal([(-3, -5), (0, 1), (0, 1), (3, 2.5)], guides.Select(row => (row.LogStrength, row.LogRate)));
        Assert.Empty(GuideTable.Through(4, FrontierTable.Best, [-3, 3], [], 2, 0.5));
    }

    [Theory]
    [InlineData(double.NaN, 6, "the largest without NaN")]
    [InlineData(double.NaN, 2, "the smallest that was tried")]
    [InlineData(1.2, 5, "")]
    public void A_best_step_size_that_is_not_bracketed_is_said_to_be_at_an_end(double logBest, int bestIndex, string expected)
    {
        var row = new FrontierRow(3, 64, 32, 0, 0, 0, LogNotNaN: 1.5, LogEdge: 1.5, logBest, BestLoss: 0.01, bestIndex);
        string said = SeriesFigure.AtTheEnd([row], ratesPerDecade: 4);
        Assert.Equal(expected.Length == 0, said.Length == 0);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }
}
