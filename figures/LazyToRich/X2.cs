using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;
using LazyToRich.Model;

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
            ("scan", Courses.Rounded(inputs.Table<OtherKernelChange>("scan"))),
            ("scan_of_figure_5", Courses.Rounded(inputs.Table<KernelChange>("scan"))),
            ("modes_of_figure_3", Courses.Rounded(Courses.Of(inputs.Table<ModeTheory>("singular_values"), Small))),
            ("course", Courses.Rounded(inputs.Table<OtherKernelChange>("course"))),
        ]);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach (var table in (string[])["prediction", .. NetworkCourses.Quantities.Select(quantity => quantity.Table), "singular_values"])
        {
            yield return Claim.AtMost(
                $"Survives: gradient descent follows the exact solution, {table}",
                Courses.RelativeDistance(NetworkCourses.Both(data, table)),
                0.03);
        }

        var strength = data["task"].Doubles("strength")[0];
        yield return Claim.AtMost("Survives: λ = 0 learns in steps, rise over delay of the first mode", Rise(data, 0, strength), 0.6);
        yield return Claim.AtLeast(
            "Survives: λ = 2 learns from the first step on, rise over delay of the first mode", Rise(data, 2, strength), 1.2);
        yield return Claim.AtLeast(
            "Survives, weaker: a funnel changes its kernel more at λ = −10 than at λ = 10, ratio of S(0, ∞)",
            Scan(data, "funnel", -10) / Scan(data, "funnel", 10),
            3);
        yield return Claim.AtLeast(
            "Survives, weaker: an inverted funnel does so the other way round",
            Scan(data, "inverted", 10) / Scan(data, "inverted", -10),
            3);
        yield return Claim.AtLeast(
            "Does not survive: tasks are three times as strong and λ = 10 is no lazy limit, S(0, ∞) of a funnel there is above 0.01",
            Scan(data, "funnel", 10),
            0.01);
        yield return Claim.AtLeast("and so is that of a square network", Scan(data, "square", 10), 0.01);
    }

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
            figure[7, column] = KernelPanel.Course(data["course"], architecture, architecture, column == 0);
        }

        figure[8, 0] = KernelPanel.Scan(data["scan"], Architectures);
        figure[8, 1] = KernelPanel.Scan(data["scan_of_figure_5"], Architectures);
        figure[8, 2] = DrawFirstModes(data);
        (figure[8, 0]!.Title, figure[8, 1]!.Title) = ("other reading", "reading of Figure 5");
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
                var plot = NetworkCourses.Panel(data, table, color, scale);
                plot.Title = row is 0 or 1 || row == rows.Length - 1 ? CurveStyle.Scale(scale) : "";
                plot.YLabel = column == 0 ? label : "";
                figure[row, column] = plot;
            }
        }
    }

    /// <summary>The first mode, relative to its final value, under both readings.</summary>
    private static Plot DrawFirstModes(TableSet data)
    {
        var (ours, other) = (data["modes_of_figure_3"], data["singular_values"]);
        var plot = CurveStyle.OverSteps("first mode (dashed: other reading)", Courses.Steps(other)[^1]);
        plot.YLabel = "Singular value / final";
        foreach (var (index, scale) in new double[] { 0, 2 }.Index())
        {
            AddRelative(plot, Courses.Of(ours, scale), "s_1", CurveStyle.Palette[index], $"λ = {scale}", LinePattern.Solid);
            AddRelative(plot, Courses.Of(other, scale), "theory_s_1", CurveStyle.Palette[index], "", LinePattern.Dashed);
        }

        plot.Legend.Position = LegendPosition.UpperLeft;
        return plot;
    }

    private static void AddRelative(Plot plot, Table part, string name, Color color, string label, LinePattern pattern)
    {
        var values = part.Doubles(name).ToArray();
        plot.Add.Line(Courses.Steps(part), [.. values.Select(value => value / values[^1])], label, color, 1.6, pattern);
    }

    private static double Rise(TableSet data, double scale, double strength)
    {
        var part = Courses.Of(data["singular_values"], scale);
        return Crossing.RiseOverDelay(Courses.Steps(part), part.Doubles("simulation_s_1"), strength);
    }

    private static double Scan(TableSet data, string architecture, double scale) =>
        Courses.Of(KernelPanel.Part(data["scan"], architecture), scale).Doubles("mean")[0];
}
