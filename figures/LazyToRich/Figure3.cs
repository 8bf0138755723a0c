using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>
/// Figure 3 of the paper (spec section 7): singular values of W2W1 from task-aligned weights pass from sigmoidal to exponential learning as
/// |λ| grows.
/// </summary>
[TaskName("LazyToRich.Figure3")]
[TaskDescription("Singular value dynamics from task-aligned weights: sigmoidal at λ = 0, exponential-like at λ = ±2")]
[IsDependentOn(typeof(Starts))]
[IsDependentOn(typeof(AlignedDescent))]
[IsDependentOn(typeof(ModeTheory))]
public sealed class Figure3 : FigureTask
{
    /// <summary>Parts of ids for A and C.</summary>
    private static readonly string[] Sides = ["negative", "positive"];

    /// <summary>Time from 10 to 90 % over the time to 50 % of 1 − e^{−t}.</summary>
    private static readonly double Exponential = Elementary.Log(9) / Elementary.Log(2);

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        var scales = Courses.Columns<Starts>(inputs);
        return TableSet.Of(
            ("singular_values", Courses.Of(
                Courses.Beside(inputs.Table<AlignedDescent>("singular_values"), inputs.Table<ModeTheory>("singular_values")), scales)),
            ("task", inputs.Table<ModeTheory>("task")),
            ("steps", Courses.Of(inputs.Table<AlignedDescent>("steps"), scales)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var strength = data["task"].Rows<TaskMode>()[0].Strength;
        var steps = data["steps"].Rows<StepSize>();
        yield return new Claim(
            "descent-follows-flow",
            "Gradient descent follows the exact solution",
            FirstOrder.Statistic,
            FirstOrder.Departure(data["singular_values"], steps),
            Bound.AtMost(1, BoundKind.Theory, FirstOrder.Source));

        var middle = steps.MinBy(step => Math.Abs(step.RelativeScale))!;
        var first = Of(data, middle.RelativeScale).Doubles("theory_s_1")[0];
        yield return new Claim(
            "sigmoid",
            $"{CurveStyle.Scale(middle.RelativeScale)} learns in a step after a wait",
            "time from 10 to 90 % of the first mode over the time to 50 %",
            Rise(data, middle.RelativeScale, "simulation_s_1", strength),
            middle.RelativeScale == 0
                ? Bound.Near(
                    Elementary.Log(81) / Elementary.Log((strength / first) - 1), Tolerance.RelativeTo(0.05), BoundKind.Theory,
                    "SPEC 4.3: ln 81/ln(s̃/a(0) − 1); points lie 4 % apart")
                : Bound.AtMost(Exponential, BoundKind.Theory, "SPEC 4.3: below ln 9/ln 2 of an exponential"));
        var outer = steps.Where(step => step != middle).ToList();
        foreach (var (name, step) in Sides.Zip(outer))
        {
            var title = CurveStyle.Scale(step.RelativeScale);
            yield return new Claim(
                $"shape-{name}",
                $"{title} rises as the exact solution does",
                "time from 10 to 90 % of the first mode over the time to 50 %, simulated over exact",
                Rise(data, step.RelativeScale, "simulation_s_1", strength) / Rise(data, step.RelativeScale, "theory_s_1", strength),
                Bound.Near(
                    1, Tolerance.RelativeTo(2 * step.LearningRate * step.FastestRate), BoundKind.Theory,
                    FirstOrder.Source + ": ηk on either time"));
            yield return new Claim(
                $"no-wait-{name}",
                $"{title} learns from the first step on",
                "steps to half of the first mode over ln 2/(|λ|η)",
                Delay(data, step.RelativeScale, strength) * step.LearningRate * Math.Abs(step.RelativeScale) / Elementary.Log(2),
                Bound.AtMost(1, BoundKind.Theory, "SPEC 4.3: τ ȧ = √(λ² + 4a²)(s̃ − a) ≥ |λ|(s̃ − a)"));
        }

        yield return new Claim(
            "sign-does-not-matter",
            "The sign of λ does not matter to the singular values",
            "largest distance of the simulated curves of A and C over s̃₁",
            Distance(
                Of(data, outer[0].RelativeScale).Doubles("simulation_s_1"), Of(data, outer[1].RelativeScale).Doubles("simulation_s_1"))
                / strength,
            Bound.AtMost(1e-9, BoundKind.Theory, "README, \"The sign of λ\": exchanging the layers of an aligned mode changes no step"));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var table = data["singular_values"];
        var strengths = data["task"].Rows<TaskMode>();
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
        foreach (var (column, scale) in Courses.Scales(table).Index())
        {
            DrawModes(figure[0, column], Courses.Of(table, scale), strengths, last, hasLegend: column == 0);
            figure[0, column].Title(CurveStyle.Scale(scale));
            figure.Letter(figure[0, column], $"{"ABC"[column]}");
        }

        figure[0, 0].YLabel("Singular values of W_{2}W_{1}");
        figure[0, 0].PlaceLegend(LegendPlace.UpperLeft);
        return figure;
    }

    private static void DrawModes(Plot plot, Table table, IReadOnlyList<TaskMode> modes, double last, bool hasLegend)
    {
        CurveStyle.OverSteps(plot, "", last);
        plot.Axes.SetLimitsY(-0.03 * modes[0].Strength, 1.1 * modes[0].Strength);
        var steps = Courses.Steps(table);
        foreach (var (mode, curve) in modes.Zip(Courses.Curves(table, "simulation_s_")))
        {
            var color = CurveStyle.Palette[(int)mode.Mode - 1];
            CurveStyle.Simulation(plot, steps, curve, color, hasLegend ? $"mode {mode.Mode}" : "");
            CurveStyle.Target(plot, mode.Strength, last, color);
        }

        foreach (var (mode, curve) in modes.Zip(Courses.Curves(table, "theory_s_")))
        {
            CurveStyle.Theory(plot, steps, curve, hasLegend && mode.Mode == 1 ? "exact" : "");
        }
    }

    private static Table Of(TableSet data, double scale) => Courses.Of(data["singular_values"], scale);

    private static double Rise(TableSet data, double scale, string curve, double strength) =>
        Crossing.RiseOverDelay(Courses.Steps(Of(data, scale)), Of(data, scale).Doubles(curve), strength);

    private static double Delay(TableSet data, double scale, double strength) =>
        Crossing.First(Courses.Steps(Of(data, scale)), Of(data, scale).Doubles("simulation_s_1"), strength / 2);

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
