using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

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
        Table steep = Of(data["conditioning"], 1);
        foreach ((int count, double condition) in new[] { (3, 4.1e1), (5, 5.0e4), (10, 2.5e15) })
        {
            yield return new Claim(
                $"β = 1, L = {count}: condition number of the moment basis, against the reference", steep.Doubles("condition")[count - 1],
                    condition, Tolerance.RelativeTo(0.02));
        }

        yield return Claim.AtLeast(
            "β = 1: from L = 11 on the condition number exceeds what double precision resolves, times the machine's ε",
                steep.Doubles("condition")[10] * Epsilon, 1);
        yield return Claim.AtLeast("β = 1, L = 15: no digit survives a way through the moments: relative error",
            steep.Doubles("round_trip_error")[14], 1);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Plot condition = Panel("Condition number", "condition number");
        Plot error = Panel("Precision lost", "relative error of the overlaps");
        foreach ((int index, double exponent) in new[] { 0.3, 1 }.Index())
        {
            Table part = Of(data["conditioning"], exponent);
            double[] counts = [.. part.Integers("eigenvalues").ToArray().Select(count => (double)count)];
            Color color = Palette.OkabeIto[index];
            condition.Add.Line(counts, part.Doubles("condition"), $"moments, β = {exponent}", color, 1.6, marker: MarkerShape.Circle);
            error.Add.Line(counts, [.. part.Array("round_trip_error").Select(value => Math.Max(value, Epsilon / 2))],
                $"moments, β = {exponent}", color, 1.6, marker: MarkerShape.Circle);
        }

        condition.Add.HorizontalLine(1, "blocks", Palette.OkabeIto[2], 1.6);
        condition.Add.HorizontalLine(1 / Epsilon, "1/ε of double precision", Color.Black, 1, LinePattern.Dashed);
        error.Add.HorizontalLine(Epsilon / 2, "ε/2", Color.Black, 1, LinePattern.Dashed);
        error.Add.HorizontalLine(1, "no digit left", Style.Guide, 1, LinePattern.Dotted);
        condition.YAxis.SetLimits(0.1, 1e40);
        error.YAxis.SetLimits(1e-17, 1e12);
        return new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            Caption = "**X2 (ours).** Order parameters as moments Q^{(l)} = (1/L) Σ_{k} λ_{k}^{l} q_{k}, l = 0 … L − 1, as in the paper, "
                + "and as overlaps q_{k} of the eigenspaces (blocks), which "
                + "this repository integrates. **a** Condition number of the map between them. **b** Largest relative error of overlaps "
                + "that went through the moments in double precision. "
                + "This is why the moment equations ask for arbitrary precision.",
            [0, 0] = condition,
            [0, 1] = error,
        };
    }

    private static Plot Panel(string title, string label)
    {
        var plot = new Plot { Title = title, XLabel = "number L of distinct eigenvalues", YLabel = label };
        plot.YAxis.Scale = AxisScale.Log10;
        plot.Legend.Position = LegendPosition.UpperLeft;
        return plot;
    }

    private static Table Of(Table table, double exponent) => table.Where(row => table.Doubles("exponent")[row] == exponent);
}
