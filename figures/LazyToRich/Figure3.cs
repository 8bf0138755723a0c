using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;
using LazyToRich.Model;

namespace LazyToRich;

/// <summary>
/// Figure 3 of the paper (spec section 7): singular values of W2W1 from task-aligned weights pass from sigmoidal to exponential learning as
/// |λ| grows.
/// </summary>
[TaskName("LazyToRich.Figure3")]
[TaskDescription("Singular value dynamics from task-aligned weights: sigmoidal at λ = 0, exponential-like at λ = ±2")]
[IsDependentOn(typeof(AlignedDescent))]
[IsDependentOn(typeof(ModeTheory))]
public sealed class Figure3 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("singular_values", Courses.Of(
            Courses.Beside(inputs.Table<AlignedDescent>("singular_values"), inputs.Table<ModeTheory>("singular_values")), -2, 0, 2)),
        ("task", inputs.Table<ModeTheory>("task")));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var strengths = data["task"].Doubles("strength").ToArray();
        yield return Claim.AtMost(
            "Gradient descent follows the exact solution: largest distance in units of the largest singular value of the task",
            Courses.RelativeDistance(data["singular_values"]),
            0.015);

        var (negative, zero, positive) = (Of(data, -2), Of(data, 0), Of(data, 2));
        yield return new Claim(
            "λ = 0 learns in sigmoidal steps: rise from 10 to 90 % of the first mode over the wait for it, against ln 81/ln(s/a0 − 1)",
            Rise(zero, "simulation_s_1", strengths[0]),
            Elementary.Log(81) / Elementary.Log((strengths[0] / zero.Doubles("theory_s_1")[0]) - 1),
            Tolerance.RelativeTo(0.05));
        foreach (var (scale, table) in new[] { (-2, negative), (2, positive) })
        {
            yield return new Claim(
                $"λ = {scale} learns from the first step on: rise over delay of the first mode as the exact solution has it",
                Rise(table, "simulation_s_1", strengths[0]),
                Rise(table, "theory_s_1", strengths[0]),
                Tolerance.RelativeTo(0.02));
        }

        yield return Claim.AtLeast(
            "The delay of the first mode grows by this factor from λ = 2 to λ = 0",
            Delay(zero, strengths[0]) / Delay(positive, strengths[0]),
            5);
        yield return Claim.AtMost(
            "The sign of λ does not matter to the singular values: largest distance of the exact curves of A and C",
            Distance(negative.Doubles("theory_s_1"), positive.Doubles("theory_s_1")),
            1e-9);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var table = data["singular_values"];
        var strengths = data["task"].Doubles("strength").ToArray();
        var last = Courses.Steps(table)[^1];
        var figure = new Figure(rows: 1, columns: 3)
        {
            Title = "From sigmoidal to exponential learning of singular values",
            Caption = "Singular values of W_{2}W_{1} of a 3-2-2 linear network from task-aligned λ-balanced weights. Solid: full-batch "
                + "gradient descent, η = 0.0002, N = 10. Dotted: exact solution. Marks at the right: singular values of the task. The "
                + "seed text’s “σ = 10” and “variance σ = 0.00001” are read as the standard deviations of targets and of raw weights.",
            ShareY = true,
            PanelAspectRatio = 0.9,
        };
        foreach (var (scale, column) in Courses.Scales(table).Select((scale, column) => (scale, column)))
        {
            figure[0, column] = Panel(Courses.Of(table, scale), CurveStyle.Scale(scale), strengths, last, $"{"ABC"[column]}");
        }

        figure[0, 0]!.YLabel = "Singular values of W_{2}W_{1}";
        figure[0, 0]!.Legend.Position = LegendPosition.UpperLeft;
        return figure;
    }

    private static Plot Panel(Table table, string title, double[] strengths, double last, string letter)
    {
        var plot = CurveStyle.OverSteps(title, last);
        plot.Letter = letter;
        plot.YAxis.SetLimits(-0.03 * strengths[0], 1.1 * strengths[0]);
        var steps = Courses.Steps(table);
        for (var mode = 1; mode <= strengths.Length; mode++)
        {
            var label = letter == "A" ? $"mode {mode}" : "";
            var color = CurveStyle.Palette[mode - 1];
            CurveStyle.Simulation(plot, steps, table.Doubles($"simulation_s_{mode}"), color, label);
            CurveStyle.Target(plot, strengths[mode - 1], last, color);
        }

        for (var mode = 1; mode <= strengths.Length; mode++)
        {
            CurveStyle.Theory(plot, steps, table.Doubles($"theory_s_{mode}"), letter == "A" && mode == 1 ? "exact" : "");
        }

        return plot;
    }

    private static Table Of(TableSet data, double scale) => Courses.Of(data["singular_values"], scale);

    private static double Rise(Table table, string curve, double strength) =>
        Crossing.RiseOverDelay(Courses.Steps(table), table.Doubles(curve), strength);

    private static double Delay(Table table, double strength) =>
        Crossing.First(Courses.Steps(table), table.Doubles("simulation_s_1"), strength / 2);

    private static double Distance(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var largest = 0.0;
        for (var index = 0; index < left.Length; index++)
        {
            largest = Math.Max(largest, Math.Abs(left[index] - right[index]));
        }

        return largest;
    }
}
