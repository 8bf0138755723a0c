using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace FeatureStrength;

/// <summary>Frontiers and loss curves of planes that differ in one number: width or batch.</summary>
internal static class SeriesFigure
{
    /// <summary>Panels of a series figure: best step size, largest useful step size, loss curves of one γ.</summary>
    /// <param name="figure">One row of three places.</param>
    /// <param name="data">Tables <c>frontiers</c>, <c>guides</c> and <c>curves</c>.</param>
    /// <param name="symbol">Symbol of the number that tells the planes apart.</param>
    /// <param name="ofFrontier">That number of a frontier.</param>
    /// <param name="ofCurve">That number of a curve.</param>
    /// <param name="shownStrength">log₁₀ γ of the curves.</param>
    public static void Fill(
        Figure figure, TableSet data, string symbol, Func<FrontierRow, int> ofFrontier, Func<BestCurveRow, int> ofCurve, double shownStrength)
    {
        IReadOnlyList<FrontierRow> frontiers = data["frontiers"].Rows<FrontierRow>();
        Frontier(figure[0, 0], frontiers, symbol, ofFrontier, FrontierTable.Best, "Best η", "η_{best}");
        foreach (IGrouping<string, GuideRow> line in data["guides"].Rows<GuideRow>().GroupBy(row => row.Line))
        {
            Guide(figure[0, 0], [.. line], isLazy: line.Key == FrontierTable.Lazy);
        }

        Frontier(figure[0, 1], frontiers, symbol, ofFrontier, FrontierTable.Edge, "Largest useful η", "η_{edge}");
        Curves(figure[0, 2], data["curves"].Rows<BestCurveRow>(), symbol, ofCurve, shownStrength);
    }

    /// <summary>Lines of slope 2 above the points of small γ and of slope 2/L below those of large γ; none without small γ.</summary>
    public static IEnumerable<GuideRow> Guides(IReadOnlyList<FrontierRow> frontiers)
    {
        double[] strengths = [.. frontiers.Select(row => row.LogStrength).Distinct().Order()];
        double[] heights = [.. frontiers.Select(row => row.LogBest).Where(double.IsFinite).Order()];
        int depth = frontiers[0].Depth;
        return strengths[0] >= -1 || heights.Length == 0 ? [] :
        [
            .. GuideTable.Line(
                depth, FrontierTable.Best, FrontierTable.Lazy, (strengths[0], heights[0] + 1), 2, (strengths[0], -1)),
            .. GuideTable.Line(
                depth, FrontierTable.Best, FrontierTable.Rich, (0.5, heights[^1] - 2.5), 2.0 / depth, (0.5, strengths[^1])),
        ];
    }

    /// <summary>Why a best step size is not known: it is the largest or the smallest that was tried; empty when all are known.</summary>
    /// <param name="rows">Frontiers that are compared.</param>
    /// <param name="ratesPerDecade">Spacing of the grid.</param>
    public static string AtTheEnd(IEnumerable<FrontierRow> rows, int ratesPerDecade) => string.Join("; ", rows
        .Where(row => double.IsNaN(row.LogBest))
        .Select(row => $"the best η of N = {row.Width}, B = {row.Batch} is "
            + (row.BestIndex >= Math.Round(row.LogNotNaN * ratesPerDecade)
                ? "the largest without NaN: the loss still falls there, and the next one is NaN"
                : "the smallest that was tried")));

    private static void Frontier(
        Plot plot, IReadOnlyList<FrontierRow> frontiers, string symbol, Func<FrontierRow, int> of, string frontier, string title, string label)
    {
        plot.Decades(title, label);
        foreach ((int index, IGrouping<int, FrontierRow> part) in frontiers.GroupBy(of).OrderBy(part => part.Key).Index())
        {
            (double[] strengths, double[] means) = FrontierTable.MeanOf(part, frontier);
            plot.Add.Scatter(strengths, means).Styled(
                $"{symbol} = {part.Key}", Style.Of(index), 1.2, Style.Pattern(index), marker: Style.Marker(index), markerSize: 4);
        }

        plot.XAxis.WholeDecades(frontiers.Min(row => row.LogStrength) - 0.3, frontiers.Max(row => row.LogStrength) + 0.3, 1);
        plot.PlaceLegend(LegendPlace.LowerRight);
    }

    private static void Guide(Plot plot, IReadOnlyList<GuideRow> line, bool isLazy)
    {
        plot.Add.ScatterLine(line.Select(row => row.LogStrength).ToArray(), line.Select(row => row.LogRate).ToArray())
            .Styled(color: Colors.Black, width: 1, pattern: Dashes.Dashed);
        var text = plot.Add.Text(
            isLazy ? "2" : "2/3", line.Average(row => row.LogStrength), line.Average(row => row.LogRate) + (isLazy ? 0.35 : -0.45));
        text.Alignment = isLazy ? Alignment.MiddleRight : Alignment.MiddleLeft;
    }

    private static void Curves(Plot plot, IReadOnlyList<BestCurveRow> curves, string symbol, Func<BestCurveRow, int> of, double strength)
    {
        plot.Titled($"γ = {Style.PowerOfTen(strength)}", "step", "online loss");
        plot.LogX().LogY();
        foreach ((int index, IGrouping<int, BestCurveRow> part) in curves.Where(row => row.LogStrength == strength).GroupBy(of)
            .OrderBy(part => part.Key).Index())
        {
            plot.Add.ScatterLine(part.Select(row => row.Step).ToArray(), part.Select(row => row.Loss).ToArray())
                .Styled($"{symbol} = {part.Key}", Style.Of(index), 1.2, Style.Pattern(index));
        }

        plot.PlaceLegend(LegendPlace.LowerLeft);
    }
}
