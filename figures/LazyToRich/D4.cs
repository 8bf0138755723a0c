using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

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
        ("courses", Courses.Rounded(inputs.Table<FineTuning>("courses"))),
        ("times", Courses.Rounded(inputs.Table<FineTuning>("times"))),
        ("lazy_limit", Courses.Rounded(Table.Of(inputs.Rows<FineTuning, FineTuningTime>()
            .Where(row => Math.Abs(row.RelativeScale) >= 1)
            .Select(row => new LazyTime(row.RelativeScale, LearningTimes.Latest(100, Math.Abs(row.RelativeScale))))))),
        ("steps", inputs.Table<FineTuning>("steps")));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var times = data["times"].Rows<FineTuningTime>();
        var (lowest, zero, highest) = (times[0], times.Single(row => row.RelativeScale == 0), times[^1]);
        yield return Claim.OfEstimate(
            "large-is-faster",
            "A large λ_{FT} makes fine-tuning faster",
            $"mean log_{{10}} of the time to 1 % at λ_{{FT}} = 0 minus that at {CurveStyle.Number(highest.RelativeScale)}",
            zero.Mean - highest.Mean,
            Math.Sqrt(((zero.Deviation * zero.Deviation) + (highest.Deviation * highest.Deviation)) / zero.Draws),
            (int)zero.Draws - 1,
            Bound.AtLeast(0, BoundKind.Paper, "D.4: better with larger λ_FT"));
        yield return new Claim(
            "sign-does-not-matter",
            "The sign of λ_{FT} does not matter in a square network",
            $"mean log_{{10}} of the time at λ_{{FT}} = {CurveStyle.Number(lowest.RelativeScale)} minus that at "
                + CurveStyle.Number(highest.RelativeScale),
            lowest.Mean - highest.Mean,
            Bound.Within(-1e-9, 1e-9, BoundKind.Theory, "README, \"The sign of λ\""));
        yield return new Claim(
            "lazy-limit",
            $"At λ_{{FT}} = {CurveStyle.Number(highest.RelativeScale)} no task takes longer than lazy learning",
            "geometric mean of the time to 1 % over ln(100)/(2λ_{FT})",
            Elementary.Exp10(highest.Mean) / LearningTimes.Latest(100, highest.RelativeScale),
            Bound.AtMost(1, BoundKind.Theory, LearningTimes.Source));
        var courses = data["courses"].Rows<FineTuningCourse>();
        yield return new Claim(
            "descent-follows-flow",
            "Gradient descent follows the exact solution",
            FirstOrder.Statistic + " + ½η·max|dy/dT|",
            data["steps"].Rows<StepSize>().Max(size =>
            {
                var course = courses.Where(row => row.RelativeScale == size.RelativeScale).ToList();
                return FirstOrder.Departure(
                    [.. course.Select(row => row.Time)],
                    [([.. course.Select(row => row.Descent)], [.. course.Select(row => row.Exact)])],
                    size,
                    isRounded: true);
            }),
            Bound.AtMost(1, BoundKind.Theory, FirstOrder.Source));
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
        DrawCourses(figure[0, 0], data["courses"].Rows<FineTuningCourse>());
        DrawTimes(figure[0, 1], data["times"].Rows<FineTuningTime>(), data["lazy_limit"].Rows<LazyTime>());
        figure.Letter(figure[0, 0], "A");
        figure.Letter(figure[0, 1], "B");
        return figure;
    }

    private static void DrawCourses(Plot plot, IReadOnlyList<FineTuningCourse> courses)
    {
        CurveStyle.Panel(plot, "Second task", "Flow time T", "Excess loss / initial").LogX().LogY();
        plot.Axes.SetLimitsY(1e-4, 2);
        foreach (var (index, course) in courses.GroupBy(row => row.RelativeScale).Index())
        {
            double[] times = [.. course.Select(row => row.Time)];
            double[] descent = [.. course.Select(row => row.Descent)], exact = [.. course.Select(row => row.Exact)];
            CurveStyle.Simulation(plot, times, descent, CurveStyle.Series[index], $"λ_{{FT}} = {CurveStyle.Number(course.Key)}", 1.6);
            CurveStyle.Theory(plot, times, exact, width: 1.6);
        }

        plot.PlaceLegend(LegendPlace.LowerLeft);
    }

    private static void DrawTimes(Plot plot, IReadOnlyList<FineTuningTime> times, IReadOnlyList<LazyTime> limit)
    {
        CurveStyle.Panel(plot, "Time to 1 %", "λ_{FT}", "Flow time T").LogY();
        double[] scales = [.. times.Select(row => row.RelativeScale)];
        double[] Shifted(double sign) => [.. times.Select(row => Elementary.Exp10(row.Mean + (sign * row.Deviation)))];
        CurveStyle.Band(plot, scales, Shifted(-1), Shifted(1), CurveStyle.Palette[1]);
        plot.Add.ScatterLine(scales, Shifted(0)).Styled(color: CurveStyle.Palette[1], width: CurveStyle.Width);
        foreach (var side in limit.GroupBy(row => Math.Sign(row.RelativeScale)))
        {
            double[] across = [.. side.Select(row => row.RelativeScale)], shortest = [.. side.Select(row => row.Time)];
            plot.Add.ScatterLine(across, shortest).Styled(color: CurveStyle.Palette[7], width: 1, pattern: Dashes.Dashed);
        }
    }
}

/// <summary>How long lazy learning takes at one λ_FT.</summary>
/// <param name="RelativeScale">λ_FT.</param>
/// <param name="Time">ln(100)/(2|λ_FT|).</param>
public sealed record LazyTime(
    [property: Column(IsKey = true, Description = "λ_FT")] double RelativeScale,
    [property: Column(Description = "Flow time to 1 % in the lazy limit, ln(100)/(2|λ_FT|)")] double Time);
