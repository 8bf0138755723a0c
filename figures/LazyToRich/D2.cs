using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>D.2 of the paper (spec sections 6.3 and 7): a network that learned Σ can learn −Σ unless λ = 0.</summary>
[TaskName("LazyToRich.D2")]
[TaskDescription("Reversal learning: stuck at λ = 0, learned for every other λ")]
[IsDependentOn(typeof(Reversal))]
public sealed class D2 : FigureTask
{
    /// <summary>The λ whose modes are drawn one by one.</summary>
    private static readonly double[] ShownScales = [0, 0.1, 1];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("courses", Courses.Beside(inputs.Table<Reversal>("descent"), inputs.Table<Reversal>("exact"))),
        ("shallow", Courses.Rounded(inputs.Table<Reversal>("shallow"))),
        ("time", inputs.Table<Reversal>("time")),
        ("task", inputs.Table<Reversal>("task")),
        ("steps", inputs.Table<Reversal>("steps")));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var times = data["time"].Rows<StepTime>();
        var strengths = data["task"].Rows<TaskMode>();
        double Loss(double scale, double time) => Courses.Of(data["courses"], scale).Doubles("simulation_loss")[
            times.Index().MinBy(entry => Math.Abs(entry.Item.Time - time)).Index];
        Claim At(string id, string subject, double scale, double time, double expected, double margin, string source) => new(
            id,
            subject,
            $"loss at T = {CurveStyle.Number(time)}",
            Loss(scale, time),
            Bound.Near(expected, Tolerance.Within(margin), BoundKind.Reference, source));

        yield return new Claim(
            "saddle",
            "λ = 0 ends on the saddle W2W1 = 0",
            "loss at the end over ½Σs̃²",
            Loss(0, times[^1].Time) / strengths.Sum(mode => 0.5 * mode.Strength * mode.Strength),
            Bound.Near(
                1, Tolerance.Within(Elementary.Exp(-2 * strengths[^1].Strength * times[^1].Time)), BoundKind.Theory,
                "SPEC 4.3: b falls as e^{−2s̃T}"));
        const string Printed = "SPEC 6.3, gradient descent of another program; half the last printed digit";
        yield return At("arrived", "λ = 0 has arrived there at T = 6", 0, 6, 1.59, 0.005, Printed);
        yield return At("learned-tenth", "λ = 0.1 leaves the saddle", 0.1, 6, 1.5e-2, 0.05e-2, Printed);
        yield return At("learned-positive", "λ = 1 passes it", 1, 6, 8.8e-8, 0.05e-8, Printed);
        yield return At("learned-negative", "and so does λ = −1", -1, 6, 8.8e-8, 0.05e-8, Printed);
        yield return new Claim(
            "descent-follows-flow",
            "Gradient descent follows the exact solution",
            FirstOrder.Statistic,
            FirstOrder.Departure(data["courses"], data["steps"].Rows<StepSize>()),
            Bound.AtMost(1, BoundKind.Theory, FirstOrder.Source));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 2, columns: 2)
        {
            Title = "Reversal learning",
            Caption = "A 4-4-4 network that has learned Σ (singular values 1.2, 1, 0.7, 0.5; aligned, λ-balanced) learns −Σ by gradient "
                + "descent, η = 0.01. A: loss for five λ (solid, exact solution dotted; λ = ±1 coincide) and for a shallow network (grey "
                + "dashes). B–D: the modes of W_{2}W_{1} along the new task. At λ = 0 they decay to zero and stay: the saddle is left by "
                + "no exact solution, by a program only when its round-off has grown.",
            WidthMillimetres = 150,
        };
        DrawLosses(figure[0, 0], data);
        figure.Letter(figure[0, 0], "A");
        foreach (var (index, scale) in ShownScales.Index())
        {
            var plot = figure[(index + 1) / 2, (index + 1) % 2];
            DrawModes(plot, data, scale, hasLegend: index == 0);
            figure.Letter(plot, $"{"BCD"[index]}");
        }

        return figure;
    }

    private static void DrawLosses(Plot plot, TableSet data)
    {
        CurveStyle.Panel(plot, "Loss", "Flow time T", "Loss").LogY();
        plot.Axes.SetLimitsY(1e-6, 1e4);
        plot.SetTicksY([1e-6, 1e-4, 1e-2, 1], ["10^{−6}", "10^{−4}", "10^{−2}", "10^{0}"]);
        double[] times = [.. data["time"].Rows<StepTime>().Select(row => row.Time)];
        foreach (var (index, scale) in Courses.Scales(data["courses"]).Index())
        {
            var part = Courses.Of(data["courses"], scale);
            CurveStyle.Simulation(
                plot, times, part.Doubles("simulation_loss").ToArray(), CurveStyle.Series[index], CurveStyle.Scale(scale), 1.6);
            CurveStyle.Theory(plot, times, part.Doubles("theory_loss").ToArray(), width: 1.6);
        }

        plot.Add.ScatterLine(times, data["shallow"].Doubles("loss").ToArray()).Styled("shallow", CurveStyle.Guide, 1.2, Dashes.Dashed);
        plot.PlaceLegend(LegendPlace.UpperRight, columns: 2);
    }

    private static void DrawModes(Plot plot, TableSet data, double scale, bool hasLegend)
    {
        CurveStyle.Panel(plot, CurveStyle.Scale(scale), "Flow time T", "Modes of W_{2}W_{1}");
        plot.Axes.SetLimitsY(-1.3, 1.3);
        double[] times = [.. data["time"].Rows<StepTime>().Select(row => row.Time)];
        var part = Courses.Of(data["courses"], scale);
        foreach (var (index, mode) in Courses.Curves(part, "simulation_a_").Index())
        {
            CurveStyle.Simulation(plot, times, mode, CurveStyle.Series[index], hasLegend ? $"mode {index + 1}" : "", 1.6);
        }

        foreach (var mode in Courses.Curves(part, "theory_a_"))
        {
            CurveStyle.Theory(plot, times, mode, width: 1.6);
        }

        plot.PlaceLegend(LegendPlace.UpperRight);
    }
}
