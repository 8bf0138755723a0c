using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

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
            var rounding = Bound.AtMost(
                1e-13, BoundKind.Reference, "SPEC 3.6: errors of this form, 2·10^{−15}, and of the restarted one, 10^{−14} and at worst 8·10^{−13}");
            yield return Of("decaying", "decaying exponentials stay exact", "largest error at any time", scale.Max(row => row.Decaying), rounding);
            yield return Of("pivoted", "and so does the pivoted form", "largest error at any time", scale.Max(row => row.Pivoted), rounding);
            yield return Of(
                "naive-early",
                "growing exponentials are right at first",
                "largest error up to T = 1",
                scale.Where(row => row.Time <= 1).Select(row => row.Naive).DefaultIfEmpty(double.NaN).Max(),
                Bound.AtMost(1e-12, BoundKind.Reference, "table of SPEC 3.6 at T = 1"));
            yield return Of(
                "naive-lost",
                "then lose their digits",
                "last time with six digits",
                scale.Where(row => row.Naive < 1e-6).Select(row => row.Time).DefaultIfEmpty(double.NaN).Max(),
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
        var figure = new Figure(rows: 1, columns: 3)
        {
            Title = "Why long training times break the naive closed form",
            Caption = "Error of three closed forms of QQ^{T}(T), as the largest difference from the restarted solution over the largest "
                + "entry; a 3-3-3 network, random task, weights of standard deviation 0.5. The form with growing exponentials has lost "
                + "all digits once the exponentials differ by more than a double can hold, and in the end is not a number (cross). "
                + "Decaying exponentials and pivoting stay at rounding for ever.",
            ShareY = true,
            PanelAspectRatio = 0.9,
            SharedLegend = new LegendOptions { Columns = 3, Frame = false },
        };
        foreach (var (column, scale) in data["errors"].Rows<FormErrors>().GroupBy(row => row.RelativeScale).Index())
        {
            DrawErrors(figure[0, column], [.. scale], hasLegend: column == 0);
            figure[0, column].Title(CurveStyle.Scale(scale.Key));
            figure.Letter(figure[0, column], $"{"ABC"[column]}");
        }

        figure[0, 0].YLabel("Relative error of QQ^{T}");
        return figure;
    }

    private static void DrawErrors(Plot plot, IReadOnlyList<FormErrors> errors, bool hasLegend)
    {
        CurveStyle.Panel(plot, "", "Flow time T", "").LogX().LogY();
        plot.Axes.SetLimitsY(1e-17, 100);
        double[] times = [.. errors.Select(row => row.Time)];
        Add("growing exponentials", row => row.Naive, 0, LinePattern.Solid);
        Add("decaying exponentials", row => row.Decaying, 1, LinePattern.Solid);
        Add("pivoted graph form", row => row.Pivoted, 2, Dashes.Dashed);
        var last = errors.Last(row => double.IsFinite(row.Naive));
        plot.Add.Scatter(last.Time, last.Naive).Styled(color: CurveStyle.Series[0], marker: MarkerShape.Eks, markerSize: 6);

        void Add(string label, Func<FormErrors, double> error, int color, LinePattern pattern)
        {
            double[] values = [.. errors.Select(error)];
            plot.Add.ScatterLine(times, values).Styled(hasLegend ? label : "", CurveStyle.Series[color], 1.4, pattern);
        }
    }

    /// <summary>Errors are round-off themselves, reproducible but without meaning beyond their size: a factor of ten is allowed.</summary>
    private static Table Noisy(Table errors) => errors.WithTolerance(new Tolerance(1e-14, 0.9), "they are rounding errors themselves");
}
