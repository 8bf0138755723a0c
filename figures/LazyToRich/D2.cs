using Cake.Frosting;

using Figures.Authoring;
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
        ("time", inputs.Table<Reversal>("time")));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        // Expected losses: the specification's own float64 gradient descent with the same task and learning rate (section 6.3).
        yield return new Claim(
            "λ = 0 stays on the saddle W2W1 = 0: loss at the end, against ½Σs²", Loss(data, 0, null), 1.59, Tolerance.Within(0.005));
        yield return new Claim("λ = 0 has arrived there at T = 6", Loss(data, 0, 6), 1.59, Tolerance.Within(0.01));
        yield return new Claim("λ = 0.1: loss at T = 6", Loss(data, 0.1, 6), 1.5e-2, Tolerance.RelativeTo(0.05));
        yield return new Claim("λ = 1: loss at T = 6", Loss(data, 1, 6), 8.8e-8, Tolerance.RelativeTo(0.05));
        yield return new Claim("λ = −1: loss at T = 6", Loss(data, -1, 6), 8.8e-8, Tolerance.RelativeTo(0.05));
        yield return Claim.AtMost(
            "Gradient descent follows the exact solution: largest distance over largest value",
            Courses.RelativeDistance(data["courses"]),
            0.03);
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

    /// <summary>The simulated loss at a time, or at the end.</summary>
    private static double Loss(TableSet data, double scale, double? time)
    {
        var times = data["time"].Doubles("time").ToArray();
        var row = time is { } wanted ? Array.FindIndex(times, candidate => Math.Abs(candidate - wanted) < 1e-9) : times.Length - 1;
        return Courses.Of(data["courses"], scale).Doubles("simulation_loss")[row];
    }
}
