using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace ScalingLaws;

/// <summary>
/// Figure 4 of the paper: order parameters of one network on the plateau. The seed text names left and centre; the right panel, the error
/// of the same run, is ours.
/// </summary>
[TaskName("ScalingLaws.Figure4")]
[TaskDescription("Order parameters of one network on its plateau: R^(l), Q^(l) and the error")]
[IsDependentOn(typeof(PlateauRun))]
public sealed class Figure4 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("moments", inputs.Table<PlateauRun>("moments").Rounded()),
        ("errors", inputs.Table<PlateauRun>("errors").Rounded()),
        ("predictions", inputs.Table<PlateauRun>("predictions").Rounded()),
        ("setting", inputs.Table<PlateauRun>("setting").Rounded()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure4Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        PlateauSettingRow setting = data["setting"].Rows<PlateauSettingRow>().Single();
        var figure = new Figure(rows: 1, columns: 3)
        {
            Letters = true,
            PanelAspectRatio = 0.95,
            Caption = "**Figure 4.** Order parameters of one network on the plateau: erf activation, K = M = 4, "
                + $"L = 10, N = {setting.Dimension}, "
                + "η = 0.1, β = 1, σ_{J} = 0.01, one initialization of student and teacher. **a** R_{in}^{(l)} of all students, one colour "
                + "for each teacher, and the plateau "
                + "predicted for every teacher from Σ_{m} T_{mn}^{(l)} (black, dashed). **b** Q_{ij}^{(l)} and its prediction from T^{(l)} "
                + "(dashed). The moment l = 1 is the covariance of the "
                + "fields; l = 0 has the same prediction and relaxes last. **c** Generalization error of the run, of the order-parameter "
                + "equations from the same start (dashed), and the plateau ε* for "
                + "small η (grey). The choice of l, β and panel c are ours.",
        };
        IReadOnlyList<MomentRow> moments = [.. data["moments"].Rows<MomentRow>().Where(row => row.Alpha >= 1)];
        IReadOnlyList<PlateauPredictionRow> predictions = data["predictions"].Rows<PlateauPredictionRow>();
        IReadOnlyList<PlateauErrorRow> errors = data["errors"].Rows<PlateauErrorRow>();
        double last = errors[^1].Alpha;
        Overlaps(
            figure[0, 0], "Student and teacher", "R_{in}^{(l)}", [.. moments.Where(row => row.WithTeacher)],
            [.. predictions.Select(row => row.StudentTeacher)], last);
        Overlaps(
            figure[0, 1], "Student and student", "Q_{ij}^{(l)}", [.. moments.Where(row => !row.WithTeacher)],
            [.. predictions.Select(row => row.StudentStudent)], last);
        figure[0, 0].Axes.SetLimitsY(0.0008, 2);
        figure[0, 1].Axes.SetLimitsY(0.0008, 3);
        Errors(figure[0, 2], errors, setting);
        return figure;
    }

    private static void Overlaps(Plot plot, string title, string label, MomentRow[] moments, double[] predictions, double last)
    {
        plot.Title(title);
        plot.XLabel("α = p/N");
        plot.YLabel(label);
        plot.LogX().LogY();
        foreach (var line in moments.GroupBy(row => (row.Moment, row.WithTeacher, row.Student, row.Partner)))
        {
            (string text, int color) = line.Key switch
            {
                (_, true, int student, int teacher) => (student == 0 ? $"*n* = {teacher + 1}" : "", teacher),
                (_, false, int one, int other) when one == other => (one == 0 ? "*i* = *j*" : "", 4),
                (_, false, int one, int other) => ((one, other) == (0, 1) ? "*i* ≠ *j*" : "", 5),
            };
            plot.Add.ScatterLine(line.Select(row => row.Alpha).ToArray(), line.Select(row => row.Overlap).ToArray())
                .Styled(line.Key.Moment == 0 ? text : "", FigurePalettes.OkabeIto.GetColor(color), width: 1);
        }

        foreach ((int index, double value) in predictions.Index())
        {
            plot.Add.Line(20, value, last, value).Styled(index == 0 ? "theory" : "", Colors.Black, width: 0.8, pattern: Dashes.Dashed);
        }

        foreach (var moment in moments.GroupBy(row => row.Moment))
        {
            var words = plot.Add.Text($"*l* = {moment.Key}", 1.1, 1.1 * moment.Where(row => row.Alpha < 2.7).Max(row => row.Overlap));
            words.Alignment = Alignment.LowerLeft;
        }

        plot.Axes.SetLimitsX(1, last);
        plot.PlaceLegend(LegendPlace.LowerCenter, size: 7);
    }

    private static void Errors(Plot plot, IReadOnlyList<PlateauErrorRow> errors, PlateauSettingRow setting)
    {
        plot.ErrorOverAlpha("Generalization error");
        double[] alphas = [.. errors.Select(row => row.Alpha)];
        plot.Add.HorizontalLine(setting.Height, 1.01f, Style.Guide).LegendText = "ε*, small η";
        plot.Add.ScatterLine(alphas, errors.Select(row => row.Simulation).ToArray()).Styled("simulation", Style.Blue, width: 2.2);
        plot.Add.ScatterLine(alphas, errors.Select(row => row.Flow).ToArray()).Styled("equations", Colors.Black, width: 1, pattern: Dashes.Dashed);
        plot.Axes.SetLimitsX(alphas[0], alphas[^1]);
        plot.PlaceLegend(LegendPlace.UpperRight);
    }
}
