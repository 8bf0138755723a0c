using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

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
        var items = MatrixTable.Entries(targets).Select(entry => new TargetOutput(
            entry.Row,
            entry.Column,
            entry.Value,
            Math.Sqrt(task.Inputs.Block(0, (int)entry.Column, task.Inputs.Rows, 1).FrobeniusNormSquared())));
        return TableSet.Of(
            ("prediction", Courses.Of(
                Courses.Beside(inputs.Table<Descent>("prediction"), inputs.Table<ExactFlow>("prediction")), Scales)),
            ("target", Courses.Rounded(Table.Of(items))),
            ("steps", Courses.Of(inputs.Table<Descent>("steps"), Scales)),
            ("sizes", Courses.Of(inputs.Table<Descent>("sizes"), Scales)),
            ("imbalance", Courses.Rounded(Table.Of(
                inputs.Rows<WideImbalance, ImbalanceRow>().Where(row => row.Initialization == "LeCun")))),
            ("widths", Courses.Rounded(inputs.Table<WideImbalance>("widths"))));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var steps = data["steps"].Rows<StepSize>();
        yield return new Claim(
            "descent-follows-flow",
            "Gradient descent follows the exact solution",
            FirstOrder.Statistic,
            FirstOrder.Departure(data["prediction"], steps),
            Bound.AtMost(1, BoundKind.Theory, FirstOrder.Source));
        yield return new Claim(
            "ends-on-target",
            "The largest output ends on its target for every λ",
            "largest relative distance at the last step",
            Scales.Max(scale => Math.Abs((Largest(data, scale).Outputs[^1] / LargestTarget(data).Value) - 1)),
            Bound.AtMost(
                1e-6, BoundKind.Theory, "SPEC 5.6: W2W1 reaches Σ; after 40 units of time the weakest mode is within e^{−2·2.4·40} of it"));

        var earliest = EarliestHalf(data);
        yield return new Claim(
            "balanced-waits",
            "λ = 0 waits before it learns",
            "half-time of the largest output over the earliest one possible at λ = 0",
            HalfTime(data, 0) / earliest,
            Bound.AtLeast(1, BoundKind.Theory, LearningTimes.Source));
        foreach (var (name, scale) in new[] { ("negative", -10), ("positive", 10) })
        {
            yield return new Claim(
                $"{name}-does-not-wait",
                $"λ = {CurveStyle.Number(scale)} has learned before that",
                "half-time of the largest output over the earliest one possible at λ = 0",
                HalfTime(data, scale) / earliest,
                Bound.AtMost(1, BoundKind.Theory, LearningTimes.Source));
        }

        foreach (var claim in WidthClaims(data["widths"].Rows<WidthBalance>()))
        {
            yield return claim;
        }
    }

    private static IEnumerable<Claim> WidthClaims(IReadOnlyList<WidthBalance> widths)
    {
        var widest = widths[^1];
        yield return new Claim(
            "limit-of-lambda",
            "LeCun layers of the widest network are balanced with λ = N_o/N_h − 1",
            "λ* of the nearest balanced network minus −0.6, in its standard deviations over draws",
            (widest.NearestScale + 0.6) / widest.ScaleError,
            Bound.Within(-4, 4, BoundKind.Theory, "SPEC 5.5; a right program is outside once in 16 000 draws"));
        var bound = Bound.Near(
            -0.5, Tolerance.Within(0.1), BoundKind.Theory, "SPEC 5.5: √(N_o/N_h² + 1/N_i); −1/3 and −2/3 lie beyond the margin");
        const string Subject = "The deviation from λI falls with the root of the width";
        const string Statistic = "exponent of a power law through the deviations";
        if (widths.Count < 5)
        {
            yield return Claim.NotShown("width-exponent", Subject, Statistic, bound, $"it takes five widths, this size has {widths.Count}");
            yield break;
        }

        var (slope, error) = PowerLaw.Fit([.. widths.Select(row => (double)row.Multiplier)], [.. widths.Select(row => row.Deviation)]);
        yield return Claim.OfEstimate("width-exponent", Subject, Statistic, slope, error, widths.Count - 2, bound);
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
                + "deviations. C: W_{2}^{T}W_{2} − W_{1}W_{1}^{T} of LeCun layers approaches λI: deviation over the width (ours), and the first "
                + "units of 40-200-80.",
            PanelAspectRatio = 0.85,
        };
        Schematic.RelativeScales(figure[0, 0]);
        figure.Letter(figure[0, 0], "A");
        DrawWidths(figure[0, 1], data["widths"].Rows<WidthBalance>());
        figure.Letter(figure[0, 1], "C");
        ImbalancePanel.Draw(figure[0, 2], data["imbalance"].Rows<ImbalanceRow>(), "LeCun layers");
        foreach (var (column, scale) in Scales.Index())
        {
            DrawOutputs(figure[1, column], data, scale, column == LegendColumn);
        }

        figure[1, 0].YLabel("Network output");
        figure.Letter(figure[1, 0], "B");
        return figure;
    }

    private static void DrawOutputs(Plot plot, TableSet data, double scale, bool hasLegend)
    {
        var part = Courses.Of(data["prediction"], scale);
        var steps = Courses.Steps(part);
        CurveStyle.OverSteps(plot, CurveStyle.Scale(scale), steps[^1]);
        var largest = Courses.Curves(data["prediction"], "simulation_").Max(curve => curve.Max(Math.Abs));
        plot.Axes.SetLimitsY(-1.1 * largest, 1.1 * largest);
        var targets = data["target"].Rows<TargetOutput>();
        foreach (var target in targets)
        {
            var (color, shape) = (CurveStyle.Palette[(int)target.Column], CurveStyle.Shapes[(int)target.Column]);
            CurveStyle.Simulation(plot, steps, Outputs(part, "simulation", target), color);
            CurveStyle.Target(plot, target.Value, steps[^1], color, hasLegend && target.Row == 0 ? $"item {target.Column + 1}" : "", shape);
        }

        foreach (var target in targets)
        {
            CurveStyle.Theory(plot, steps, Outputs(part, "theory", target));
        }

        plot.PlaceLegend(LegendPlace.UpperLeft);
    }

    private static void DrawWidths(Plot plot, IReadOnlyList<WidthBalance> widths)
    {
        CurveStyle.Panel(plot, "Approach to λI", "Width multiplier", "Deviation off the diagonal").LogX().LogY();
        double[] multipliers = [.. widths.Select(row => (double)row.Multiplier)];
        plot.SetTicksX(multipliers);
        plot.Axes.SetLimitsX(multipliers[0] / 1.3, multipliers[^1] * 1.3);
        double[] expected = [.. widths.Select(row => row.ExpectedDeviation)], drawn = [.. widths.Select(row => row.Deviation)];
        plot.Add.ScatterLine(multipliers, expected).Styled("expected", CurveStyle.Palette[7], 1.2);
        plot.Add.ScatterPoints(multipliers, drawn).Styled("drawn", CurveStyle.Palette[1]);
        plot.PlaceLegend(LegendPlace.UpperRight);
    }

    /// <summary>The course of an output, simulated or exact.</summary>
    private static double[] Outputs(Table part, string kind, TargetOutput target) =>
        part.Doubles($"{kind}_y_{target.Row + 1}_{target.Column + 1}").ToArray();

    /// <summary>The target of largest size.</summary>
    private static TargetOutput LargestTarget(TableSet data) =>
        data["target"].Rows<TargetOutput>().MaxBy(target => Math.Abs(target.Value))!;

    /// <summary>The course of the output with that target.</summary>
    private static (double[] Steps, double[] Outputs) Largest(TableSet data, double scale)
    {
        var (target, part) = (LargestTarget(data), Courses.Of(data["prediction"], scale));
        return (Courses.Steps(part), Outputs(part, "simulation", target));
    }

    private static double HalfTime(TableSet data, double scale)
    {
        var (steps, outputs) = Largest(data, scale);
        return Crossing.First(steps, outputs, LargestTarget(data).Value / 2);
    }

    /// <summary>No output of length |y| exists before ‖W2W1‖ = |y|/|x|.</summary>
    private static double EarliestHalf(TableSet data)
    {
        var target = LargestTarget(data);
        var step = data["steps"].Rows<StepSize>().Single(row => row.RelativeScale == 0);
        var size = data["sizes"].Rows<StartSize>().Single(row => row.RelativeScale == 0);
        return LearningTimes.Earliest(Math.Abs(target.Value) / 2 / target.InputLength, size.Size, step.FastestRate) / step.LearningRate;
    }
}

/// <summary>What an output is after training.</summary>
/// <param name="Row">Output, counted from 0.</param>
/// <param name="Column">Item, counted from 0.</param>
/// <param name="Value">The output of Σ.</param>
/// <param name="InputLength">|x| of the item.</param>
public sealed record TargetOutput(
    [property: Column(IsKey = true)] long Row,
    [property: Column(IsKey = true)] long Column,
    [property: Column(Description = "Output for an item after training")] double Value,
    [property: Column(Description = "Length |x| of the item's input")] double InputLength);
