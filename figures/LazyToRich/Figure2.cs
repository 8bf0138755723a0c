using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <summary>
/// Figure 2 of the paper (spec section 7): loss, network function, both representations and the tangent kernel, simulated and exact, for λ
/// = −2, 0, 2.
/// </summary>
[TaskName("LazyToRich.Figure2")]
[TaskDescription("Exact and simulated dynamics of loss, function, representations and tangent kernel for λ = −2, 0, 2")]
[IsDependentOn(typeof(Starts))]
[IsDependentOn(typeof(Descent))]
[IsDependentOn(typeof(ExactFlow))]
public sealed class Figure2 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        var scales = Courses.Columns<Starts>(inputs);
        return TableSet.Of(
        [
            .. NetworkCourses.Tabulate(inputs.Tables<Descent>(), inputs.Tables<ExactFlow>(), scales),
            ("steps", Courses.Of(inputs.Table<Descent>("steps"), scales)),
            ("sizes", Courses.Of(inputs.Table<Descent>("sizes"), scales)),
        ]);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var steps = data["steps"].Rows<StepSize>();
        foreach (var (table, _, _) in NetworkCourses.Quantities)
        {
            yield return new Claim(
                $"descent-follows-flow-{table}",
                $"Gradient descent follows the exact solution, {table}",
                FirstOrder.Statistic,
                FirstOrder.Departure(NetworkCourses.Both(data, table), steps),
                Bound.AtMost(1, BoundKind.Theory, FirstOrder.Source));
        }

        var middle = steps.MinBy(step => Math.Abs(step.RelativeScale))!;
        yield return new Claim(
            "middle-column-waits",
            "The middle column waits before it learns",
            "steps to 1 % of the excess loss over the fewest possible",
            StepsToOnePercent(data, middle.RelativeScale) / FewestSteps(data, middle),
            Bound.AtLeast(1, BoundKind.Theory, LearningTimes.Source));
        var largest = steps.MaxBy(step => step.RelativeScale)!;
        yield return new Claim(
            "decoder-learns-at-once",
            $"{CurveStyle.Scale(largest.RelativeScale)} does not wait",
            "steps to 1 % of the excess loss over the most possible, ln(100)/(2λη)",
            StepsToOnePercent(data, largest.RelativeScale) * largest.LearningRate / LearningTimes.Latest(100, largest.RelativeScale),
            Bound.AtMost(1, BoundKind.Theory, LearningTimes.Source));
        foreach (var (place, step) in steps.Index())
        {
            yield return new Claim(
                $"balance-is-conserved-{place + 1}",
                $"{CurveStyle.Scale(step.RelativeScale)} is conserved",
                "tr W2W2ᵀ − tr W1ᵀW1 − N_hλ after training, in units of its drift η(L(0) − L(∞))",
                (TraceDifference(data, step.RelativeScale) - (2 * step.RelativeScale))
                    / (step.LearningRate * ExcessLoss(data, step.RelativeScale)),
                Bound.Within(-1, 1, BoundKind.Theory, "README, \"Drift of balance\""));
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var (quantities, scales) = (NetworkCourses.Quantities, Courses.Scales(data["loss"]));
        var figure = new Figure(quantities.Count, scales.Count)
        {
            Title = "Exact and simulated learning dynamics of λ-balanced networks",
            Caption = "A 3-2-2 linear network learns a random regression task (η = 0.0002, N = 10, whitened inputs) from λ-balanced "
                + "weights. Solid: full-batch gradient descent, one line for each different matrix entry. Dotted: exact solution. The "
                + "seed text’s “σ = 10” and “variance σ = 0.00001” are read as the standard deviations of targets and of raw weights; raw "
                + "weights and task are the same for every λ.",
            ShareX = true,
            ShareY = true,
            PanelAspectRatio = 0.62,
        };
        foreach (var (row, (table, label, color)) in quantities.Index())
        {
            foreach (var (column, scale) in scales.Index())
            {
                NetworkCourses.Draw(figure[row, column], data, table, color, scale);
                figure[0, column].Title(CurveStyle.Scale(scale));
            }

            figure[row, 0].YLabel(label);
        }

        foreach (var (column, letters) in "ABC".Index())
        {
            figure.Letter(figure[0, column], $"{letters}");
        }

        return figure;
    }

    private static double StepsToOnePercent(TableSet data, double scale)
    {
        var loss = Courses.Of(data["loss"], scale);
        var simulated = loss.Doubles("simulation_loss");
        return Crossing.First(Courses.Steps(loss), simulated, simulated[^1] + (0.01 * (simulated[0] - simulated[^1])));
    }

    private static double ExcessLoss(TableSet data, double scale)
    {
        var loss = Courses.Of(data["loss"], scale).Doubles("simulation_loss");
        return loss[0] - loss[^1];
    }

    /// <summary>
    /// The excess loss of 1 % needs ‖W2W1‖ ≥ 0.9 ‖Σ‖, and ‖Σ‖² is twice the excess loss of a network that maps all to zero.
    /// </summary>
    private static double FewestSteps(TableSet data, StepSize step)
    {
        var size = data["sizes"].Rows<StartSize>().Single(row => row.RelativeScale == step.RelativeScale).Size;
        var function = 0.9 * Math.Sqrt(2 * ExcessLoss(data, step.RelativeScale));
        return LearningTimes.Earliest(function, size, step.FastestRate) / step.LearningRate;
    }

    private static double TraceDifference(TableSet data, double scale)
    {
        var (encoder, decoder) = (Courses.Of(data["encoder"], scale), Courses.Of(data["decoder"], scale));
        double Last(Table table, string name) => table.Doubles(name)[^1];
        return Last(decoder, "simulation_h_1_1") + Last(decoder, "simulation_h_2_2")
            - Last(encoder, "simulation_g_1_1") - Last(encoder, "simulation_g_2_2") - Last(encoder, "simulation_g_3_3");
    }
}
