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
        foreach (var (place, scale) in data["errors"].Rows<FormErrors>().GroupBy(row => row.RelativeScale).Index())
        {
            var (title, name) = (CurveStyle.Scale(scale.Key), (string[])["negative", "zero", "positive"]);
            Claim Of(string id, string subject, string statistic, double measured, Bound bound) =>
                new($"{id}-{name[place]}", $"{title}: {subject}", statistic, measured, bound);
            var rounding = Bound.AtMost(1e-13, BoundKind.Reference, "SPEC 3.6: rounding errors of this form, 2·10^{−15}, and of the restarted form, 10^{−14}, up to their largest norm");
            yield return Of("decaying", "decaying exponentials stay exact", "largest error at any time", scale.Max(row => row.Decaying), rounding);
            yield return Of("pivoted", "and so does the pivoted form", "largest error at any time", scale.Max(row => row.Pivoted), rounding);
            yield return Of(
                "naive-early",
                "growing exponentials are right at first",
                "largest error up to T = 1",
                scale.Where(row => row.Time <= 1).Max(row => row.Naive),
                Bound.AtMost(1e-12, BoundKind.Reference, "table of SPEC 3.6 at T = 1"));
            yield return Of(
                "naive-lost",
                "then lose their digits",
                "last time with six digits",
                scale.Where(row => row.Naive < 1e-6).Max(row => row.Time),
                Bound.Within(1, 10, BoundKind.Reference, "table of SPEC 3.6: right at T = 1, lost at T = 10"));
            yield return Of(
                "naive-overflow",
                "and are no numbers in the end",
                "first time without a number",
                scale.Where(row => double.IsNaN(row.Naive)).Select(row => row.Time).DefaultIfEmpty(double.PositiveInfinity).Min(),
                Bound.AtMost(1000, BoundKind.Reference, "table of SPEC 3.6"));
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
    private static Table Noisy(Table errors) => errors.WithTolerance(new Tolerance(1e-14, 0.9), "they are rounding errors themselves");
}
