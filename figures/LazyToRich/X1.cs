using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <summary>
/// X1, ours: error of the closed form with growing exponentials over time, beside the two stable forms (spec sections 3.2 to 3.6). The
/// paper reports that its expression is unstable at long times without showing it.
/// </summary>
[TaskName("LazyToRich.X1")]
[TaskDescription("Why long training times break the naive closed form, and which forms stay exact")]
[IsDependentOn(typeof(FormulaError))]
public sealed class X1 : FigureTask
{
    private static readonly (string Column, string Label, int Color, LinePattern Pattern)[] Forms =
    [
        ("naive", "growing exponentials", 0, LinePattern.Solid),
        ("decaying", "decaying exponentials", 1, LinePattern.Solid),
        ("pivoted", "pivoted graph form", 2, LinePattern.Dashed),
    ];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(("errors", Noisy(inputs.Table<FormulaError>("errors"))));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var errors = data["errors"];
        foreach (var scale in Courses.Scales(errors))
        {
            var part = Courses.Of(errors, scale);
            var times = part.Doubles("time").ToArray();
            yield return Claim.AtMost(
                $"λ = {scale}: largest error of the decaying form at any time", Largest(part.Doubles("decaying")), 1e-13);
            yield return Claim.AtMost(
                $"λ = {scale}: largest error of the pivoted form at any time", Largest(part.Doubles("pivoted")), 1e-13);
            yield return Claim.AtMost(
                $"λ = {scale}: error of the naive form up to T = 1",
                Largest([.. part.Doubles("naive").ToArray().Where((_, row) => times[row] <= 1)]),
                1e-12);
            yield return Claim.Within(
                $"λ = {scale}: last time at which the naive form has six digits (the specification finds them lost by T = 10)",
                times.Where((_, row) => part.Doubles("naive")[row] < 1e-6).Max(),
                2,
                20);
            yield return Claim.AtMost(
                $"λ = {scale}: the naive form is not a number any more at this time",
                times.Where((_, row) => double.IsNaN(part.Doubles("naive")[row])).Min(),
                1000);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var errors = data["errors"];
        var figure = new Figure(rows: 1, columns: 3)
        {
            Title = "Why long training times break the naive closed form",
            Caption = "Error of three closed forms of QQ^{T}(T), as the largest difference from the restarted solution over the largest "
                + "entry; a 3-3-3 network, random task, weights of standard deviation 0.5. The form with growing exponentials has lost "
                + "all digits once the exponentials differ by more than a double can hold, and in the end is not a number (cross). "
                + "Decaying exponentials and pivoting stay at rounding for ever.",
            ShareY = true,
            PanelAspectRatio = 0.9,
            SharedLegend = new Legend { Position = LegendPosition.OutsideBelow, Columns = 3, Frame = false },
        };
        foreach (var (column, scale) in Courses.Scales(errors).Index())
        {
            figure[0, column] = Panel(Courses.Of(errors, scale), scale, column);
        }

        return figure;
    }

    private static Plot Panel(Table part, double scale, int column)
    {
        var vertical = column == 0 ? "Relative error of QQ^{T}" : "";
        var plot = CurveStyle.Panel(CurveStyle.Scale(scale), "Flow time T", vertical, $"{"ABC"[column]}");
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        plot.YAxis.SetLimits(1e-17, 100);
        var times = part.Doubles("time");
        foreach (var (name, label, color, pattern) in Forms)
        {
            plot.Add.Line(times, part.Doubles(name), column == 0 ? label : "", CurveStyle.Series[color], 1.4, pattern);
        }

        var naive = part.Doubles("naive").ToArray();
        var end = Array.FindLastIndex(naive, double.IsFinite);
        plot.Add.Scatter([times[end]], [naive[end]], color: CurveStyle.Series[0], marker: MarkerShape.Cross, size: 6);
        return plot;
    }

    /// <summary>Errors are round-off themselves, reproducible but without meaning beyond their size: a factor of ten is allowed.</summary>
    private static Table Noisy(Table errors) => new(errors.Columns.Select(
        column => column.IsKey ? column : column.WithTolerance(new Tolerance(1e-14, 0.9))));

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
