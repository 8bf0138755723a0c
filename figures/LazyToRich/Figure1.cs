using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;
using LazyToRich.Model;

namespace LazyToRich;

/// <summary>
/// Figure 1 of the paper (spec section 7): a minimal model of the rich and lazy regimes. A: schematic; B: network output over training;
/// C: the usual random layers approach λ-balance.
/// </summary>
[TaskName("LazyToRich.Figure1")]
[TaskDescription("A minimal model of the rich and lazy regimes: network output over training, simulated and exact")]
[IsDependentOn(typeof(RegressionTask))]
[IsDependentOn(typeof(Descent))]
[IsDependentOn(typeof(ExactFlow))]
[IsDependentOn(typeof(WideImbalance))]
public sealed class Figure1 : FigureTask
{
    private static readonly double[] Scales = [-10, 0, 10];

    /// <summary>The panel whose curves leave a corner free.</summary>
    private const int LegendColumn = 1;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        var task = DrawnRegression.Read<RegressionTask>(inputs);
        var targets = (task.Correlation * task.Inputs).Block(0, 0, task.Targets.Rows, DynamicsRecorder.ItemsShown);
        return TableSet.Of(
            ("prediction", Courses.Of(
                Courses.Beside(inputs.Table<Descent>("prediction"), inputs.Table<ExactFlow>("prediction")), Scales)),
            ("target", Courses.Rounded(MatrixTable.Of(targets, "Output for an item after training"))),
            ("imbalance", Courses.Rounded(LeCun(inputs.Table<WideImbalance>("imbalance")))),
            ("widths", Courses.Rounded(inputs.Table<WideImbalance>("widths"))));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var prediction = data["prediction"];
        yield return Claim.AtMost(
            "Gradient descent follows the exact solution: largest distance over largest output",
            Courses.RelativeDistance(prediction),
            0.03);
        yield return Claim.AtMost(
            "The largest output ends on its target: relative distance, worst λ", Scales.Max(scale => MissedTarget(data, scale)), 1e-3);
        yield return Claim.AtLeast(
            "Small |λ| waits where large |λ| does not: half-time of the largest output at λ = 0 over the one at λ = 10",
            HalfTime(data, 0) / HalfTime(data, 10),
            5);
        var widths = data["widths"];
        yield return new Claim(
            "LeCun layers of the widest network: λ* against its limit N_o/N_h − 1",
            widths.Doubles("nearest_scale")[^1],
            -0.6,
            Tolerance.Within(0.02));
        yield return new Claim(
            "The deviation from λI falls with the root of the width: first over last deviation, against the root of the ratio of widths",
            widths.Doubles("deviation")[0] / widths.Doubles("deviation")[^1],
            Math.Sqrt((double)widths.Integers("multiplier")[^1] / widths.Integers("multiplier")[0]),
            Tolerance.RelativeTo(0.1));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 2, columns: 3)
        {
            Title = "A minimal model of the rich and lazy regimes",
            Caption = "A: the relative scale λ says which layer is larger. B: output of a 3-2-2 network for four items (colours and "
                + "shapes; two outputs each) over training, η = 0.0002, N = 10. Solid: gradient descent; dotted: exact solution; marks at "
                + "the right: outputs of the trained network. The seed text’s “σ = 10” and “variance σ = 0.00001” are read as standard "
                + "deviations. C: W_{2}^{T}W_{2} − W_{1}W_{1}^{T} of LeCun layers approaches λI: deviation over the width, and the first "
                + "units of 40-200-80.",
            PanelAspectRatio = 0.85,
        };
        figure[0, 0] = Schematic.RelativeScales();
        figure[0, 1] = DrawWidths(data["widths"]);
        figure[0, 2] = ImbalancePanel.Draw(data["imbalance"], "LeCun", "LeCun layers", letter: null);
        foreach (var (column, scale) in Scales.Index())
        {
            figure[1, column] = DrawOutputs(data, scale, column);
        }

        return figure;
    }

    private static Plot DrawOutputs(TableSet data, double scale, int column)
    {
        var part = Courses.Of(data["prediction"], scale);
        var steps = Courses.Steps(part);
        var plot = CurveStyle.OverSteps(CurveStyle.Scale(scale), steps[^1]);
        plot.YLabel = column == 0 ? "Network output" : "";
        plot.Letter = column == 0 ? "B" : null;
        var targets = data["target"];
        var largest = Scales.SelectMany(each => Courses.Names(Courses.Of(data["prediction"], each), "simulation_")
            .SelectMany(name => Courses.Of(data["prediction"], each).Doubles(name).ToArray())).Max(Math.Abs);
        plot.YAxis.SetLimits(-1.1 * largest, 1.1 * largest);
        for (var row = 0; row < targets.RowCount; row++)
        {
            var (output, item) = (targets.Integers("row")[row] + 1, targets.Integers("column")[row] + 1);
            var color = CurveStyle.Palette[(int)item - 1];
            CurveStyle.Simulation(plot, steps, part.Doubles($"simulation_y_{output}_{item}"), color);
            var label = column == LegendColumn && output == 1 ? $"item {item}" : "";
            CurveStyle.Target(plot, targets.Doubles("value")[row], steps[^1], color, label, CurveStyle.Shapes[(int)item - 1]);
        }

        for (var row = 0; row < targets.RowCount; row++)
        {
            CurveStyle.Theory(
                plot, steps, part.Doubles($"theory_y_{targets.Integers("row")[row] + 1}_{targets.Integers("column")[row] + 1}"));
        }

        plot.Legend.Position = LegendPosition.UpperLeft;
        return plot;
    }

    private static Plot DrawWidths(Table widths)
    {
        var plot = CurveStyle.Panel("Approach to λI", "Width multiplier", "Deviation off the diagonal", "C");
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        var multipliers = widths.Integers("multiplier").ToArray().Select(multiplier => (double)multiplier).ToArray();
        plot.XAxis.SetTicks(multipliers);
        plot.XAxis.SetLimits(multipliers[0] / 1.3, multipliers[^1] * 1.3);
        plot.Add.Line(multipliers, widths.Doubles("expected_deviation"), "expected", CurveStyle.Palette[7], 1.2);
        plot.Add.Scatter(multipliers, widths.Doubles("deviation"), "drawn", CurveStyle.Palette[1]);
        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    private static Table LeCun(Table imbalance)
    {
        var all = imbalance.Strings("initialization").ToArray();
        return imbalance.Where(row => all[row] == "LeCun");
    }

    /// <summary>The curve of the output whose target is largest in size, and that target.</summary>
    private static (Table Part, string Name, double Target) Largest(TableSet data, double scale)
    {
        var targets = data["target"];
        var row = Enumerable.Range(0, targets.RowCount).MaxBy(entry => Math.Abs(targets.Doubles("value")[entry]));
        var name = $"simulation_y_{targets.Integers("row")[row] + 1}_{targets.Integers("column")[row] + 1}";
        return (Courses.Of(data["prediction"], scale), name, targets.Doubles("value")[row]);
    }

    private static double HalfTime(TableSet data, double scale)
    {
        var (part, name, target) = Largest(data, scale);
        return Crossing.First(Courses.Steps(part), part.Doubles(name), target / 2);
    }

    private static double MissedTarget(TableSet data, double scale)
    {
        var (part, name, target) = Largest(data, scale);
        return Math.Abs((part.Doubles(name)[^1] / target) - 1);
    }
}
