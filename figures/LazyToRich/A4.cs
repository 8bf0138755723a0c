using System.Globalization;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>
/// A.4 of the paper (spec section 7): kernel distance over relative scale λ and absolute scale of the weights. Both make learning lazy, by
/// different ways.
/// </summary>
[TaskName("LazyToRich.A4")]
[TaskDescription("Kernel distance over relative and absolute weight scale")]
[IsDependentOn(typeof(ScaleMap))]
[IsDependentOn(typeof(ZeroScale))]
public sealed class A4 : FigureTask
{
    /// <summary>Keeps the logarithm finite where nothing moves.</summary>
    private const double Floor = 1e-6;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("distance", Courses.Rounded(inputs.Table<ScaleMap>("distance"))), ("balanced", Courses.Rounded(inputs.Table<ZeroScale>("limit"))));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var map = data["distance"].Rows<ScaleDistance>();
        var balanced = data["balanced"].Rows<ZeroScaleDistance>();
        yield return new Claim(
            "rich-at-every-scale",
            "At λ = 0 learning is as rich at every absolute scale",
            "smallest over largest S(0, ∞) at λ = 0",
            balanced.Min(row => row.Distance) / balanced.Max(row => row.Distance),
            Bound.Near(1, Tolerance.Within(1e-9), BoundKind.Theory, "README, \"Absolute scale at λ = 0\""));
        yield return new Claim(
            "rich-value",
            "and its kernel moves as far as the task's singular values say",
            "S(0, ∞) at λ = 0 over 1 − 2Σs̃/√(4Σs̃² + 2(Σs̃)²), absolute scale 1",
            balanced[0].Distance / Limit(balanced[0].Strengths),
            Bound.Near(1, Tolerance.Within(1e-9), BoundKind.Theory, "README, \"Absolute scale at λ = 0\""));
        yield return new Claim(
            "descent-agrees",
            "Gradient descent agrees with the exact solution",
            "largest difference of kernel distances",
            map.Max(row => Math.Abs(row.Descent - row.Exact)),
            Bound.AtMost(0.01, BoundKind.Theory, "README, \"Drift of balance\": √(2S) · ½η√σ for S = 0.1, η = 0.01, σ = 20"));
        var lazy = map.Where(row => row.RelativeScale >= 4.5 && row.AbsoluteScale == 1).OrderBy(row => row.RelativeScale).ToList();
        var (first, last) = (lazy[0], lazy[^1]);
        var strongest = Math.Max(1, balanced[0].Strengths[0]);
        yield return new Claim(
            "lazy-exponent",
            "A large relative scale makes learning lazy as λ^{−4}",
            $"exponent of the exact S from λ = {CurveStyle.Number(first.RelativeScale)} to {CurveStyle.Number(last.RelativeScale)}, absolute scale 1",
            Elementary.Log(last.Exact / first.Exact) / Elementary.Log(last.RelativeScale / first.RelativeScale),
            Bound.Near(
                -4, Tolerance.Within(4 * strongest * strongest / (first.RelativeScale * first.RelativeScale)), BoundKind.Theory,
                "README, \"Laziness over λ\"; margin: the next order, 4s̃²/λ²"));
        yield return new Claim(
            "symmetric",
            "The map is symmetric in λ",
            "largest |log_{10} S(λ) − log_{10} S(−λ)| of the exact solution",
            Asymmetry(map),
            Bound.AtMost(1e-6, BoundKind.Theory, "README, \"The sign of λ\": both layers start as multiples of orthogonal matrices"));
    }

    /// <summary>K(0) is a multiple of the identity at λ = 0, and K(∞) has the singular values of the task.</summary>
    private static double Limit(IReadOnlyList<double> strengths)
    {
        var (sum, squares) = (strengths.Sum(), strengths.Sum(strength => strength * strength));
        return 1 - (2 * sum / Math.Sqrt((4 * squares) + (2 * sum * sum)));
    }

    private static double Asymmetry(IReadOnlyList<ScaleDistance> map) => map.GroupBy(row => row.AbsoluteScale).Max(column =>
    {
        var ascending = column.OrderBy(row => row.RelativeScale).ToList();
        return ascending.Zip(Enumerable.Reverse(ascending)).Max(pair => Math.Abs(Elementary.Log10(pair.First.Exact / pair.Second.Exact)));
    });

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var (map, balanced) = (data["distance"].Rows<ScaleDistance>(), data["balanced"].Rows<ZeroScaleDistance>());
        var figure = new Figure(rows: 1, columns: 2)
        {
            Title = "Absolute and relative weight scale",
            Caption = "Kernel distance of a 2-2-2 network with N = 10 from start to end of gradient descent (η = 0.01, 4000 steps). At "
                + "absolute scale σ, W_{2}W_{1} starts with both singular values √σ and the targets are divided by σ: the program whose grid "
                + "this is, and which belongs to another paper (its Figure 6), writes S = σ where its formula takes a square, which gives √σ. "
                + "The grid has no λ = 0: that row of A, and the line in B, are the exact limit T → ∞.",
            PanelAspectRatio = 0.95,
            ColumnWidths = [1.25, 1],
        };
        DrawMap(figure[0, 0], map, balanced);
        DrawRows(figure[0, 1], map, balanced);
        figure.Letter(figure[0, 0], "A");
        figure.Letter(figure[0, 1], "B");
        return figure;
    }

    private static void DrawMap(Plot plot, IReadOnlyList<ScaleDistance> map, IReadOnlyList<ZeroScaleDistance> balanced)
    {
        var cells = map.Select(row => (row.AbsoluteScale, row.RelativeScale, Distance: row.Descent))
            .Concat(balanced.Select(row => (row.AbsoluteScale, RelativeScale: 0.0, row.Distance)))
            .OrderBy(cell => cell.RelativeScale).ThenBy(cell => cell.AbsoluteScale).ToList();
        var field = ScalarField.FromColumns(
            [.. cells.Select(cell => cell.AbsoluteScale)],
            [.. cells.Select(cell => cell.RelativeScale)],
            [.. cells.Select(cell => cell.Distance + Floor)]);
        plot.XLabel("Absolute scale");
        plot.YLabel("Relative scale λ");
        plot.SetTicksY([-8, -4, 0, 4, 8]);
        plot.Add.ColorBar(plot.Add.Cells(field, ColorScale.Log(FigureColormaps.CoolWarm, Floor, 1)).Scale, "S(0, T) + 10^{−6}");
    }

    private static void DrawRows(Plot plot, IReadOnlyList<ScaleDistance> map, IReadOnlyList<ZeroScaleDistance> balanced)
    {
        CurveStyle.Panel(plot, "Rows of A", "Absolute scale", "Kernel distance S").LogY();
        double[] scales = [.. balanced.Select(row => row.AbsoluteScale)], limit = [.. balanced.Select(row => row.Distance)];
        plot.Add.ScatterLine(scales, limit).Styled("λ = 0, exact limit", CurveStyle.Series[0], CurveStyle.Width);
        var rows = map.Where(row => row.RelativeScale > 0).GroupBy(row => row.RelativeScale).OrderBy(row => row.Key).ToList();
        foreach (var (index, row) in new[] { rows[0], rows[rows.Count / 4], rows[^1] }.Index())
        {
            double[] descent = [.. row.Select(cell => cell.Descent)], exact = [.. row.Select(cell => cell.Exact)];
            var label = $"λ = {row.Key.ToString("F2", CultureInfo.InvariantCulture)}";
            CurveStyle.Simulation(plot, scales, descent, CurveStyle.Series[index + 1], label, 1.6);
            CurveStyle.Theory(plot, scales, exact, width: 1.6);
        }

        plot.Axes.SetLimitsY(1e-8, 100);
        plot.PlaceLegend(LegendPlace.UpperRight, columns: 2);
    }
}
