using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace ScalingLaws;

/// <summary>Ours: why the moments of the paper need more than double precision, and blocks do not.</summary>
[TaskName("ScalingLaws.X2")]
[TaskDescription("Condition number of the moment basis of order parameters, and the precision it costs")]
[IsDependentOn(typeof(BasisConditioning))]
public sealed class X2 : FigureTask
{
    private static readonly double Epsilon = Math.BitIncrement(1) - 1;

    /// <remarks>
    /// The error of the round trip is rounding alone, amplified: another order of additions draws it anew. Half its size is allowed.
    /// </remarks>
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table table = inputs.Table<BasisConditioning>("conditioning");
        return TableSet.Of(("conditioning", table.With(table["condition"].WithTolerance(Tolerance.RelativeTo(1e-9)))
            .With(table["round_trip_error"].WithTolerance(Tolerance.RelativeTo(0.5)))));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        ConditioningRow[] steep = [.. data["conditioning"].Rows<ConditioningRow>().Where(row => row.Exponent == 1)];
        foreach ((int count, double condition, double half) in new[] { (3, 4.1e1, 0.05e1), (5, 5.0e4, 0.05e4), (10, 2.5e15, 0.05e15) })
        {
            yield return new Claim(
                $"condition-{count}", $"β = 1, L = {count}: the map from blocks to moments is as ill conditioned as another program finds",
                "condition number", steep.Single(row => row.Eigenvalues == count).Condition,
                Bound.Near(condition, Tolerance.Within(half), BoundKind.Reference, "SPEC section 0; half a unit of the last digit"));
        }

        yield return new Claim(
            "beyond-doubles", "β = 1: from L = 11 on doubles resolve nothing through the moments", "smallest condition number times the machine's ε",
            steep.Where(row => row.Eigenvalues >= 11).Min(row => row.Condition) * Epsilon,
            Bound.AtLeast(1, BoundKind.Theory, "relative errors grow by up to the condition number, SPEC section 0"));
        yield return new Claim(
            "no-digit", "β = 1, L = 15: and no digit survives", "relative error of overlaps that went through the moments",
            steep.Single(row => row.Eigenvalues == 15).RoundTripError,
            Bound.AtLeast(1, BoundKind.Theory, "the condition number exceeds 1/ε by far, SPEC section 0; an error of one is no digit"));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            Caption = "**X2 (ours).** Order parameters as moments Q^{(l)} = (1/L) Σ_{k} λ_{k}^{l} q_{k}, l = 0 … L − 1, as in the paper, "
                + "and as overlaps q_{k} of the eigenspaces (blocks), which "
                + "this repository integrates. **a** Condition number of the map between them. **b** Largest relative error of overlaps "
                + "that went through the moments in double precision. "
                + "This is why the moment equations ask for arbitrary precision.",
        };
        (Plot condition, Plot error) = (figure[0, 0], figure[0, 1]);
        Label(condition, "Condition number", "condition number");
        Label(error, "Precision lost", "relative error of the overlaps");
        foreach ((int index, var rows) in data["conditioning"].Rows<ConditioningRow>().GroupBy(row => row.Exponent).Index())
        {
            double[] counts = [.. rows.Select(row => (double)row.Eigenvalues)];
            Color color = FigurePalettes.OkabeIto.GetColor(index);
            Curve(condition, rows.Select(row => row.Condition).ToArray());
            Curve(error, rows.Select(row => Math.Max(row.RoundTripError, Epsilon / 2)).ToArray());
            void Curve(Plot plot, double[] values) => plot.Add.Scatter(counts, values)
                .Styled($"moments, β = {rows.Key}", color, width: 1.6, marker: MarkerShape.FilledCircle);
        }

        condition.Add.HorizontalLine(1, 1.6f, FigurePalettes.OkabeIto.GetColor(2)).LegendText = "blocks";
        condition.Add.HorizontalLine(1 / Epsilon, 1.01f, Colors.Black, Dashes.Dashed).LegendText = "1/ε of double precision";
        error.Add.HorizontalLine(Epsilon / 2, 1.01f, Colors.Black, Dashes.Dashed).LegendText = "ε/2";
        error.Add.HorizontalLine(1, 1.01f, Style.Guide, Dashes.Dotted).LegendText = "no digit left";
        condition.Axes.SetLimitsY(0.1, 1e40);
        error.Axes.SetLimitsY(1e-17, 1e12);
        return figure;
    }

    private static void Label(Plot plot, string title, string label)
    {
        plot.Title(title);
        plot.XLabel("number L of distinct eigenvalues");
        plot.YLabel(label);
        plot.LogY();
        plot.PlaceLegend(LegendPlace.UpperLeft);
    }
}
