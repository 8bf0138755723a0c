using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

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
            Bound.Near(1, Tolerance.Within(Elementary.Exp(-2 * strengths[^1].Strength * times[^1].Time)), BoundKind.Theory, "SPEC 4.3: b falls as e^{−2s̃T}"));
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
        figure[0, 0] = DrawLosses(data);
        foreach (var (index, scale) in ShownScales.Index())
        {
            figure[(index + 1) / 2, (index + 1) % 2] = DrawModes(data, scale, $"{"BCD"[index]}");
        }

        return figure;
    }

    private static Plot DrawLosses(TableSet data)
    {
        var plot = CurveStyle.Panel("Loss", "Flow time T", "Loss", "A");
        plot.YAxis.Scale = AxisScale.Log10;
        plot.YAxis.SetLimits(1e-6, 1e4);
        plot.YAxis.SetTicks([1e-6, 1e-4, 1e-2, 1], ["10^{-6}", "10^{-4}", "10^{-2}", "10^{0}"]);
        var times = data["time"].Doubles("time").ToArray();
        foreach (var (index, scale) in Courses.Scales(data["courses"]).Index())
        {
            var part = Courses.Of(data["courses"], scale);
            CurveStyle.Simulation(plot, times, part.Doubles("simulation_loss"), CurveStyle.Series[index], CurveStyle.Scale(scale), 1.6);
            CurveStyle.Theory(plot, times, part.Doubles("theory_loss"), width: 1.6);
        }

        plot.Add.Line(times, data["shallow"].Doubles("loss"), "shallow", Color.Gray(0x88), 1.2, LinePattern.Dashed);
        plot.Legend.Position = LegendPosition.UpperRight;
        plot.Legend.Columns = 2;
        return plot;
    }

    private static Plot DrawModes(TableSet data, double scale, string letter)
    {
        var plot = CurveStyle.Panel(CurveStyle.Scale(scale), "Flow time T", "Modes of W_{2}W_{1}", letter);
        plot.YAxis.SetLimits(-1.3, 1.3);
        var (times, part) = (data["time"].Doubles("time").ToArray(), Courses.Of(data["courses"], scale));
        foreach (var (index, name) in Courses.Names(part, "simulation_a_").Index())
        {
            var label = scale == ShownScales[0] ? $"mode {index + 1}" : "";
            CurveStyle.Simulation(plot, times, part.Doubles(name), CurveStyle.Series[index], label, 1.6);
        }

        foreach (var name in Courses.Names(part, "theory_a_"))
        {
            CurveStyle.Theory(plot, times, part.Doubles(name), width: 1.6);
        }

        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }
}
