using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;
using ScottPlot.Colormaps;

namespace FeatureStrength;

/// <summary>F4: phase portraits of three solvable models with the lines that bound what they learn (SPEC b, d).</summary>
[TaskName("FeatureStrength.F4")]
[TaskDescription("Phase portraits of the toy models, their regime lines and the wedge that a budget of steps leaves")]
[IsDependentOn(typeof(ToyPlane))]
[IsDependentOn(typeof(DeepLinearPlane))]
public sealed class F4 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<LinearRunRow> runs = inputs.Rows<DeepLinearPlane, LinearRunRow>("runs");
        IReadOnlyList<WideEdgeRow> wideEdges = inputs.Rows<ToyPlane, WideEdgeRow>("wide_edges");
        double[] offsets = [.. runs.Select(row => row.LogOffset).Distinct().Order()];
        List<LinearEdgeRow> linearEdges = [.. ToyFits.LinearEdges(runs)];
        return TableSet.Of(
            ("scalar", inputs.Table<ToyPlane>("scalar").InDouble()),
            ("wide", inputs.Table<ToyPlane>("wide").InDouble()),
            ("wide_edges", inputs.Table<ToyPlane>("wide_edges").InDouble()),
            ("edges", inputs.Table<ToyPlane>("edges").InDouble()),
            ("plateaus", inputs.Table<ToyPlane>("plateaus").InDouble()),
            ("linear", Table.Of(Means(runs)).InDouble()),
            ("linear_edges", Table.Of(linearEdges).InDouble()),
            ("fits", Table.Of(ToyFits.Of(
                inputs.Rows<ToyPlane, EdgeRow>("edges"), inputs.Rows<ToyPlane, ToyPlateauRow>("plateaus"), wideEdges, linearEdges,
                offsets[1] - offsets[0])).InDouble()),
            ("regimes", Table.Of(ToyTheory.Regimes(inputs.Rows<ToyPlane, ScalarRow>("scalar"))).InDouble()),
            ("wide_sharpness", Table.Of(ToyTheory.Sharpness(wideEdges)).InDouble()),
            ("linear_guides", Table.Of(ToyTheory.LinearGuides(linearEdges)).InDouble()));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        int ensembles = data["linear_edges"].Rows<LinearEdgeRow>().Max(row => row.Ensemble) + 1;
        return data["fits"].Rows<ToyFitRow>().Select(fit => ToyQuantity.Of(fit).ClaimOf(fit, ensembles));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        IReadOnlyList<EdgeRow> edges = data["edges"].Rows<EdgeRow>();
        IReadOnlyList<RegimeRow> regimes = data["regimes"].Rows<RegimeRow>();
        var figure = new Figure(3, 3)
        {
            Letters = true,
            PanelAspectRatio = 0.86,
            Caption = "**F4.** Toy models of the optimization landscape over feature-learning strength γ and learning rate η. Colour: "
                + "log_{10} of the final loss (mean of the last tenth of T = 2000 steps); grey: diverged. **a–d** T1, a centred product of "
                + "L equal scalars. Red: η = 2/λ_{end}; white, dashed: smallest η that learns within T, from gradient flow. **e** T2, a "
                + "wide two-layer linear network, η in units of the sharpness at its solution; red: ηλ_{0} = 4 and ηλ_{end} = 2; black: "
                + "largest η without (dots) and with a catapult (circles). **f** The wedge of T1 between smallest and largest learning η "
                + $"for several budgets T, L = 3, and for L = 2 and 5 at T = {edges[^1].Budget}. **g–i** T3, deep linear networks trained "
                + "online on Gaussian inputs, η in units of 2/λ_{end} of T1, mean over ensembles; crosses: largest η that learns; dashed "
                + "guides ∝ γ^{2} and γ^{2/L}.",
        };
        ColorScale scale = ColorScale.Linear(new Viridis().Reversed(), -4, 0);
        foreach ((int index, IGrouping<int, ScalarRow> part) in data["scalar"].Rows<ScalarRow>().GroupBy(row => row.Depth).Index())
        {
            Scalar(figure[index / 3, index % 3], part, [.. regimes.Where(row => row.Depth == part.Key)], scale);
        }

        Wide(figure[1, 1], data, scale);
        Wedges(figure[1, 2], edges);
        foreach ((int index, IGrouping<int, LinearRow> part) in data["linear"].Rows<LinearRow>().GroupBy(row => row.Depth).Index())
        {
            Linear(figure[2, index], part, data, scale);
        }

        figure[0, 2].Add.ColorBar(scale, "log_{10} loss");
        figure[2, 2].Add.ColorBar(scale, "log_{10} loss");
        return figure;
    }

    private static void Scalar(Plot plot, IGrouping<int, ScalarRow> part, IReadOnlyList<RegimeRow> regimes, ColorScale scale)
    {
        plot.Decades($"T1, L = {part.Key}", "η");
        plot.AddPortrait(part.Select(row => (row.LogStrength, row.LogRate, row.LogLoss)), scale);
        double[] strengths = [.. regimes.Select(row => row.LogStrength)];
        plot.Add.ScatterLine(strengths, regimes.Select(row => row.LogLargest).ToArray()).Styled(color: Style.Red, width: 1.5);
        plot.Add.ScatterLine(strengths, regimes.Select(row => row.LogSmallest).ToArray())
            .Styled(color: Color.FromHex("#ffffff"), width: 1.2, pattern: Dashes.Dashed);
        Write(plot, "diverges", -4.6, 4.4, Alignment.MiddleLeft, Colors.Black);
        Write(plot, "not enough steps", 5, -10.6, Alignment.MiddleRight, Color.FromHex("#ffffff"));
        plot.XAxis.WholeDecades(-5.25, 5.25, 2);
        plot.YAxis.WholeDecades(-12, 6, 3);
    }

    private static void Write(Plot plot, string words, double x, double y, Alignment alignment, Color color)
    {
        var text = plot.Add.Text(words, x, y);
        (text.Alignment, text.LabelFontSize, text.LabelFontColor) = (alignment, 6.5f, color);
    }

    private static void Wide(Plot plot, TableSet data, ColorScale scale)
    {
        plot.Decades("T2, wide two-layer", "ηλ_{end}");
        plot.AddPortrait(data["wide"].Rows<WideRow>().Select(row => (row.LogStrength, row.LogRate, row.LogLoss)), scale);
        var edges = data["wide_edges"].Rows<WideEdgeRow>().Zip(data["wide_sharpness"].Rows<SharpnessRow>()).ToList();
        double[] strengths = [.. edges.Select(edge => edge.First.LogStrength)];
        plot.Add.ScatterPoints(strengths, edges.Select(edge => edge.First.LogConverging + edge.Second.LogSharpness).ToArray())
            .Styled(color: Colors.Black, marker: MarkerShape.OpenCircle, markerSize: 4);
        plot.Add.ScatterPoints(strengths, edges.Select(edge => edge.First.LogMonotone + edge.Second.LogSharpness).ToArray())
            .Styled(color: Colors.Black, marker: MarkerShape.FilledCircle, markerSize: 2.6);
        (double four, double two) = (Elementary.Log10(4), Elementary.Log10(2));
        plot.Add.Line(-5.25, four, -0.5, four).Styled(color: Style.Red, width: 1.2);
        plot.Add.Line(-0.5, two, 5.25, two).Styled(color: Style.Red, width: 1.2);
        plot.XAxis.WholeDecades(-5.25, 5.25, 2);
        plot.YAxis.WholeDecades(-3, 1, 1);
    }

    private static void Wedges(Plot plot, IReadOnlyList<EdgeRow> edges)
    {
        plot.Decades("T1: what T steps can learn", "η");
        int longest = edges[^1].Budget;
        foreach ((int depth, Color color) in new[] { (3, Style.Blue), (2, Style.Orange), (5, Style.Green) })
        {
            foreach (IGrouping<int, EdgeRow> part in edges.Where(row => row.Depth == depth && (depth == 3 || row.Budget == longest))
                .GroupBy(row => row.Budget))
            {
                LinePattern pattern = depth == 5 ? Dashes.DashDot
                    : part.Key == longest ? LinePattern.Solid
                    : part.Key == 200 ? Dashes.Dotted : Dashes.Dashed;
                Color shade = part.Key == longest ? color : color.MixedWith(Color.FromHex("#ffffff"), 0.5);
                double[] strengths = [.. part.Select(row => row.LogStrength)];
                plot.Add.ScatterLine(strengths, part.Select(row => row.LogUpper).ToArray())
                    .Styled($"L = {depth}, T = {part.Key}", shade, 1.2, pattern);
                plot.Add.ScatterLine(strengths, part.Select(row => row.LogLower).ToArray()).Styled(color: shade, width: 1.2, pattern: pattern);
            }
        }

        plot.XAxis.WholeDecades(-5.25, 5.25, 2);
        plot.YAxis.WholeDecades(-15, 18, 3);
        plot.PlaceLegend(LegendPlace.UpperLeft, size: 5.5);
    }

    private static void Linear(Plot plot, IGrouping<int, LinearRow> part, TableSet data, ColorScale scale)
    {
        plot.Decades($"T3, L = {part.Key}", "η / η_{max} of T1");
        plot.AddPortrait(part.Select(row => (row.LogStrength, row.LogOffset, row.LogLoss)), scale);
        Dictionary<double, double> largest = data["regimes"].Rows<RegimeRow>().Where(row => row.Depth == part.Key)
            .ToDictionary(row => row.LogStrength, row => row.LogLargest);
        LinearEdgeRow[] edges = [.. data["linear_edges"].Rows<LinearEdgeRow>().Where(row => row.Depth == part.Key)];
        plot.Add.ScatterPoints(
            edges.Select(row => row.LogStrength).ToArray(), edges.Select(row => row.LogEdge - largest[row.LogStrength]).ToArray())
            .Styled(color: Colors.Black, marker: MarkerShape.Eks, markerSize: 3.5);
        foreach (IGrouping<string, LinearGuideRow> line in data["linear_guides"].Rows<LinearGuideRow>()
            .Where(row => row.Depth == part.Key).GroupBy(row => row.Line))
        {
            plot.Add.ScatterLine(line.Select(row => row.LogStrength).ToArray(), line.Select(row => row.LogOffset).ToArray())
                .Styled(color: Style.Red, width: 1.2, pattern: Dashes.Dashed);
        }
    }

    /// <summary>Mean of log₁₀ loss over ensembles; NaN when one of them diverged.</summary>
    private static IEnumerable<LinearRow> Means(IEnumerable<LinearRunRow> runs) =>
        from run in runs
        group run.LogLoss by (run.Depth, run.LogStrength, run.LogOffset) into cell
        select new LinearRow(cell.Key.Depth, cell.Key.LogStrength, cell.Key.LogOffset, cell.Average());
}
