using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>
/// X2, ours: Figures 1B, 2, 3 and 5 under the other reading of the seed's "σ = 10" and "variance σ = 0.00001", and which conclusions
/// survive it.
/// </summary>
[TaskName("LazyToRich.X2")]
[TaskDescription("Figures 1B, 2, 3 and 5 under the other reading of the seed's σ")]
[IsDependentOn(typeof(OtherDescent))]
[IsDependentOn(typeof(OtherExactFlow))]
[IsDependentOn(typeof(OtherAlignedDescent))]
[IsDependentOn(typeof(OtherModeTheory))]
[IsDependentOn(typeof(OtherKernelChange))]
[IsDependentOn(typeof(ModeTheory))]
[IsDependentOn(typeof(KernelChange))]
public sealed class X2 : FigureTask
{
    private static readonly double[] Small = [-2, 0, 2];
    private static readonly double[] Large = [-10, 0, 10];
    private static readonly string[] Architectures = ["funnel", "square", "inverted"];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table Both(string table) => Courses.Beside(inputs.Table<OtherDescent>(table), inputs.Table<OtherExactFlow>(table));
        return TableSet.Of(
        [
            ("prediction", Courses.Of(Both("prediction"), Large)),
            .. NetworkCourses.Tabulate(inputs.Tables<OtherDescent>(), inputs.Tables<OtherExactFlow>(), Small),
            ("singular_values", Courses.Of(
                Courses.Beside(
                    inputs.Table<OtherAlignedDescent>("singular_values"), inputs.Table<OtherModeTheory>("singular_values")), Small)),
            ("task", Courses.Rounded(inputs.Table<OtherModeTheory>("task"))),
            ("steps", inputs.Table<OtherDescent>("steps")),
            ("scan", Courses.Rounded(inputs.Table<OtherKernelChange>("scan"))),
            ("scan_of_figure_5", Courses.Rounded(inputs.Table<KernelChange>("scan"))),
            ("first_modes", Courses.Rounded(Table.Of(FirstModes(
                inputs.Table<ModeTheory>("singular_values"), inputs.Table<OtherModeTheory>("singular_values"))))),
            ("course", Courses.Rounded(inputs.Table<OtherKernelChange>("course"))),
        ]);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var steps = data["steps"].Rows<StepSize>();
        foreach (var table in (string[])["prediction", .. NetworkCourses.Quantities.Select(quantity => quantity.Table), "singular_values"])
        {
            yield return new Claim(
                $"descent-follows-flow-{table.Replace('_', '-')}",
                $"Survives: gradient descent follows the exact solution, {table.Replace('_', ' ')}",
                FirstOrder.Statistic,
                FirstOrder.Departure(NetworkCourses.Both(data, table), steps),
                Bound.AtMost(1, BoundKind.Theory, FirstOrder.Source));
        }

        var strength = data["task"].Rows<TaskMode>()[0].Strength;
        var balanced = Courses.Of(data["singular_values"], 0);
        yield return new Claim(
            "sigmoid",
            "Survives: λ = 0 learns in a step after a wait",
            "time from 10 to 90 % of the first mode over the time to 50 %",
            Crossing.RiseOverDelay(Courses.Steps(balanced), balanced.Doubles("simulation_s_1"), strength),
            Bound.Near(
                Elementary.Log(81) / Elementary.Log((strength / balanced.Doubles("theory_s_1")[0]) - 1),
                Tolerance.RelativeTo(0.05),
                BoundKind.Theory,
                "SPEC 4.3: ln 81/ln(s̃/a(0) − 1); points lie 4 % apart"));
        var positive = Courses.Of(data["singular_values"], 2);
        yield return new Claim(
            "no-wait",
            "Survives: λ = 2 learns from the first step on",
            "steps to half of the first mode over ln 2/(|λ|η)",
            Crossing.First(Courses.Steps(positive), positive.Doubles("simulation_s_1"), strength / 2) * 2
                * steps.Single(size => size.RelativeScale == 2).LearningRate / Elementary.Log(2),
            Bound.AtMost(1, BoundKind.Theory, "SPEC 4.3: τ ȧ ≥ |λ|(s̃ − a)"));
        var (other, ours) = (data["scan"].Rows<KernelDistance>(), data["scan_of_figure_5"].Rows<KernelDistance>());
        yield return Larger(
            "funnel",
            "Survives, weaker: a funnel changes its kernel more at λ = −10 than at 10",
            Of(other, "funnel", -10),
            Of(other, "funnel", 10));
        yield return Larger(
            "inverted",
            "Survives, weaker: an inverted funnel does so the other way round",
            Of(other, "inverted", 10),
            Of(other, "inverted", -10));
        const string Text = "Does not survive: tasks are three times as strong and λ = 10 is less of a lazy limit";
        yield return Larger("lazy-funnel", $"{Text}, funnel", Of(other, "funnel", 10), Of(ours, "funnel", 10));
        yield return Larger("lazy-square", $"{Text}, square", Of(other, "square", 10), Of(ours, "square", 10));
    }

    private static Claim Larger(string id, string subject, KernelDistance one, KernelDistance other) => Claim.OfEstimate(
        $"kernel-{id}",
        subject,
        "difference of the mean kernel distances S(0, ∞)",
        one.Mean - other.Mean,
        Math.Sqrt(((one.Deviation * one.Deviation) + (other.Deviation * other.Deviation)) / one.Problems),
        (int)one.Problems - 1,
        Bound.AtLeast(0, BoundKind.Theory, "SPEC 4.4 and 5.2"));

    private static KernelDistance Of(IReadOnlyList<KernelDistance> scan, string architecture, double scale) =>
        scan.Single(row => row.Architecture == architecture && row.RelativeScale == scale);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 9, columns: 3)
        {
            Title = "The other reading of the seed’s σ",
            Caption = "Figures 1B (first row), 2 (next five rows) and 3 (seventh row) with variances instead of standard deviations (σ_{Y}^{2} = 10, raw weights of "
                + "variance 10^{-5}), and Figure 5 with standard deviations instead of variances (σ_{Y} = 10, raw weights of 10^{-5}). "
                + "Seeds and all other values as there. Solid: gradient descent; dotted: exact solution; bands: mean and standard "
                + "deviation over random problems.",
            PanelAspectRatio = 0.62,
        };
        DrawDynamics(figure, data);
        foreach (var (column, architecture) in Architectures.Index())
        {
            KernelPanel.Course(figure[7, column], data["course"].Rows<KernelCourse>(), architecture, hasLegend: column == 0);
            figure[7, column].Title(architecture);
        }

        figure[7, 0].YLabel("S(0, T)");
        KernelPanel.Scan(figure[8, 0], data["scan"].Rows<KernelDistance>());
        KernelPanel.Scan(figure[8, 1], data["scan_of_figure_5"].Rows<KernelDistance>());
        DrawFirstModes(figure[8, 2], data["first_modes"].Rows<RelativeMode>());
        figure[8, 0].Title("other reading");
        figure[8, 1].Title("reading of Figure 5");
        return figure;
    }

    private static void DrawDynamics(Figure figure, TableSet data)
    {
        (string Table, string Label, int Color)[] rows =
            [("prediction", "Network output", 0), .. NetworkCourses.Quantities, ("singular_values", "Singular values", 1)];
        foreach (var (row, (table, label, color)) in rows.Index())
        {
            foreach (var (column, scale) in (table == "prediction" ? Large : Small).Index())
            {
                NetworkCourses.Draw(figure[row, column], data, table, color, scale);
                figure[row, column].Title(row is 0 or 1 || row == rows.Length - 1 ? CurveStyle.Scale(scale) : "");
            }

            figure[row, 0].YLabel(label);
        }
    }

    /// <summary>The first mode, relative to its final value, under both readings.</summary>
    private static void DrawFirstModes(Plot plot, IReadOnlyList<RelativeMode> modes)
    {
        CurveStyle.OverSteps(plot, "first mode (dashed: other reading)", modes.Max(row => row.Step));
        plot.YLabel("Singular value / final");
        foreach (var curve in modes.GroupBy(row => (row.RelativeScale, row.IsOther)))
        {
            double[] steps = [.. curve.Select(row => (double)row.Step)], values = [.. curve.Select(row => row.Value)];
            var (isOther, scale) = (curve.Key.IsOther, curve.Key.RelativeScale);
            plot.Add.ScatterLine(steps, values).Styled(
                isOther ? "" : CurveStyle.Scale(scale),
                CurveStyle.Palette[scale == 0 ? 0 : 1],
                1.6,
                isOther ? Dashes.Dashed : LinePattern.Solid);
        }

        plot.PlaceLegend(LegendPlace.UpperLeft);
    }

    /// <summary>The first singular value over its last, at λ = 0 and 2, under both readings.</summary>
    private static IEnumerable<RelativeMode> FirstModes(Table ours, Table other)
    {
        foreach (var (table, isOther) in new[] { (ours, false), (other, true) })
        {
            foreach (var scale in (double[])[0, 2])
            {
                var part = Courses.Of(table, scale);
                var (steps, values) = (part.Integers("step").ToArray(), part.Doubles("s_1").ToArray());
                foreach (var (index, value) in values.Index())
                {
                    yield return new RelativeMode(isOther, scale, steps[index], value / values[^1]);
                }
            }
        }
    }
}

/// <summary>The first singular value at one step, under one reading of the seed's σ.</summary>
/// <param name="IsOther">Whether the reading is the other one.</param>
/// <param name="RelativeScale">λ.</param>
/// <param name="Step">Step of gradient descent.</param>
/// <param name="Value">The singular value over its last.</param>
public sealed record RelativeMode(
    [property: Column("other", IsKey = true)] bool IsOther,
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true, Description = "Step of gradient descent, flow time over learning rate")] long Step,
    [property: Column(Description = "First singular value over its last")] double Value);
