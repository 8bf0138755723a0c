using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <summary>
/// D.4 of the paper (spec section 6.5): fine-tuning is faster the larger the relative scale the pre-trained network is given.
/// </summary>
[TaskName("LazyToRich.D4")]
[TaskDescription("Fine-tuning a pre-trained network on a second task with another relative scale")]
[IsDependentOn(typeof(FineTuning))]
public sealed class D4 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("courses", Courses.Rounded(inputs.Table<FineTuning>("courses"))), ("times", Courses.Rounded(inputs.Table<FineTuning>("times"))));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var (scales, means) = (data["times"].Doubles("relative_scale").ToArray(), data["times"].Doubles("mean").ToArray());
        double Mean(double scale) => means[Array.IndexOf(scales, scale)];
        yield return Claim.AtLeast(
            "A large λ_FT makes fine-tuning faster: geometric mean of the times to 1 % at λ_FT = 0 over the one at 10",
            Elementary.Exp10(Mean(0) - Mean(scales[^1])),
            5);
        yield return new Claim(
            "The sign of λ_FT hardly matters in a square network: ratio of the times at −10 and 10",
            Elementary.Exp10(Mean(scales[0]) - Mean(scales[^1])),
            1,
            Tolerance.Within(0.05));
        yield return new Claim(
            "At |λ_FT| = 10 the time is near the lazy limit ln(100)/(2|λ|)",
            Elementary.Exp10(Mean(scales[^1])),
            Elementary.Log(100) / (2 * scales[^1]),
            Tolerance.RelativeTo(0.1));
        var courses = data["courses"];
        yield return Claim.AtMost(
            "Gradient descent follows the exact solution: largest difference of the remaining loss",
            Enumerable.Range(0, courses.RowCount).Max(row => Math.Abs(courses.Doubles("exact")[row] - courses.Doubles("descent")[row])),
            0.05);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 1, columns: 2)
        {
            Title = "Fine-tuning with another relative scale",
            Caption = "A 4-4-4 network is pre-trained at λ = 0, rebuilt with the same function and relative scale λ_{FT}, and learns a "
                + "second random task. A: remaining excess loss for one pair of tasks; gradient descent solid, exact dotted; ±λ_{FT} "
                + "coincide. B: time to 1 % of the excess loss over λ_{FT}, geometric mean and standard deviation over pairs of tasks; "
                + "dashed: lazy limit ln(100)/(2|λ_{FT}|). Protocol, sizes and tasks are ours.",
            PanelAspectRatio = 0.8,
        };
        figure[0, 0] = DrawCourses(data["courses"]);
        figure[0, 1] = DrawTimes(data["times"]);
        return figure;
    }

    private static Plot DrawCourses(Table courses)
    {
        var plot = CurveStyle.Panel("Second task", "Flow time T", "Excess loss / initial", "A");
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        plot.YAxis.SetLimits(1e-4, 2);
        foreach (var (index, scale) in Courses.Scales(courses).Index())
        {
            var part = Courses.Of(courses, scale);
            var times = part.Doubles("time").ToArray();
            CurveStyle.Simulation(
                plot, times, part.Doubles("descent"), CurveStyle.Series[index], $"λ_{{FT}} = {scale}".Replace('-', '−'), 1.6);
            CurveStyle.Theory(plot, times, part.Doubles("exact"), width: 1.6);
        }

        plot.Legend.Position = LegendPosition.LowerLeft;
        return plot;
    }

    private static Plot DrawTimes(Table times)
    {
        var plot = CurveStyle.Panel("Time to 1 %", "λ_{FT}", "Flow time T", "B");
        plot.YAxis.Scale = AxisScale.Log10;
        var (scales, means, deviations) = (
            times.Doubles("relative_scale").ToArray(), times.Doubles("mean").ToArray(), times.Doubles("deviation").ToArray());
        double[] Shifted(double sign) => [.. means.Zip(deviations, (mean, deviation) => Elementary.Exp10(mean + (sign * deviation)))];
        plot.Add.FillBetween(scales, Shifted(-1), Shifted(1), CurveStyle.Palette[1], 0.2);
        plot.Add.Line(scales, Shifted(0), color: CurveStyle.Palette[1], width: CurveStyle.Width);
        var far = scales.Select(scale => Math.Abs(scale) < 1 ? double.NaN : Elementary.Log(100) / (2 * Math.Abs(scale))).ToArray();
        plot.Add.Line(scales, far, color: CurveStyle.Palette[7], width: 1, pattern: LinePattern.Dashed);
        return plot;
    }
}
