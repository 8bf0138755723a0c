using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

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
    /// <summary>Well inside the plateau for l ≥ 1 at the paper's parameters (SPEC V4b).</summary>
    private const double OnPlateau = 300;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("moments", inputs.Table<PlateauRun>("moments").Rounding()),
        ("errors", inputs.Table<PlateauRun>("errors").Rounding()),
        ("predictions", inputs.Table<PlateauRun>("predictions").Rounding()),
        ("setting", inputs.Table<PlateauRun>("setting").Rounding()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        (Table errors, Table predictions) = (data["errors"], data["predictions"]);
        bool paperSize = data["setting"].Integers("dimension")[0] == 7000;
        foreach (int moment in new[] { 1, 2 })
        {
            double[] deviations =
                [.. Enumerable.Range(0, predictions.RowCount).Where(row => predictions.Integers("moment")[row] == moment).Select(row =>
                    Math.Abs((ColumnMean(data["moments"], moment, predictions.Integers("teacher")[row])
                        / predictions.Doubles("student_teacher")[row]) - 1))];
            yield return Claim.AtMost(
                $"Left: every teacher has a plateau of its own, R* Σ_{{m}}T_{{mn}}^({moment}): largest relative deviation at α = 300",
                    deviations.Max(), paperSize ? 0.05 : 0.15);
        }

        double[] sums = [.. Enumerable.Range(0, predictions.RowCount).Where(row => predictions.Integers("moment")[row] == 2)
            .Select(row => predictions.Doubles("student_teacher")[row])];
        yield return Claim.AtLeast(
            "Left: these plateaus are visibly different: spread of the predictions over their mean, l = 2",
                (sums.Max() - sums.Min()) / sums.Average(), 0.02);
        int plateau = errors.Nearest("alpha", OnPlateau);
        yield return new Claim(
            "Right: height of the plateau at α = 300, against the fixed point of the equations at η = 0.1 for a typical teacher",
            errors.Doubles("simulation")[plateau], 0.0072855, Tolerance.RelativeTo(paperSize ? 0.06 : 0.2));
        yield return Claim.AtMost(
            "Right: the order-parameter equations from the same start follow the simulation: largest relative difference from α = 49 to "
                + "300",
            Enumerable.Range(0, errors.RowCount).Where(row => errors.Doubles("alpha")[row] is >= 49 and <= 300)
                .Max(row => Math.Abs((errors.Doubles("simulation")[row] / errors.Doubles("flow")[row]) - 1)), paperSize ? 0.005 : 0.05);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data) => new(rows: 1, columns: 3)
    {
        Letters = true,
        PanelAspectRatio = 0.95,
        Caption = "**Figure 4.** Order parameters of one network on the plateau: erf activation, K = M = 4, "
            + $"L = 10, N = {data["setting"].Integers("dimension")[0]}, "
            + "η = 0.1, β = 1, σ_{J} = 0.01, one initialization of student and teacher. **a** R_{in}^{(l)} of all students, one colour "
            + "for each teacher, and the plateau "
            + "predicted for every teacher from Σ_{m} T_{mn}^{(l)} (black, dashed). **b** Q_{ij}^{(l)} and its prediction from T^{(l)} "
            + "(dashed). The moment l = 1 is the covariance of the "
            + "fields; l = 0 has the same prediction and relaxes last. **c** Generalization error of the run, of the order-parameter "
            + "equations from the same start (dashed), and the plateau ε* for "
            + "small η (grey). The choice of l, β and panel c are ours.",
        [0, 0] = Overlaps("Student and teacher", "R_{in}^{(l)}", data, withTeacher: true),
        [0, 1] = Overlaps("Student and student", "Q_{ij}^{(l)}", data, withTeacher: false),
        [0, 2] = Errors(data["errors"], data["setting"]),
    };

    private static Plot Overlaps(string title, string label, TableSet data, bool withTeacher)
    {
        var plot = new Plot { Title = title, XLabel = "α = p/N", YLabel = label };
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        Table moments = data["moments"]
            .Where(row => data["moments"].Booleans("with_teacher")[row] == withTeacher && data["moments"].Doubles("alpha")[row] >= 1);
        foreach ((long moment, Table part) in moments.By("moment"))
        {
            foreach ((long student, Table own) in part.By("student"))
            {
                foreach ((long partner, Table line) in own.By("partner"))
                {
                    Color color = Palette.OkabeIto[withTeacher ? (int)partner : student == partner ? 4 : 5];
                    string text = moment > 0 ? "" : withTeacher ? student == 0 ? $"*n* = {partner + 1}" : ""
                        : (student, partner) switch { (0, 0) => "*i* = *j*", (0, 1) => "*i* ≠ *j*", _ => "" };
                    plot.Add.Line(line.Array("alpha"), line.Doubles("overlap"), text, color, 1);
                }
            }
        }

        double last = data["errors"].Doubles("alpha")[^1];
        Table predictions = data["predictions"];
        for (int row = 0; row < predictions.RowCount; row++)
        {
            double value = predictions.Doubles(withTeacher ? "student_teacher" : "student_student")[row];
            plot.Add.HorizontalSegment(value, 20, last, row == 0 ? "theory" : "", Color.Black, 0.8, LinePattern.Dashed);
        }

        foreach ((long moment, Table part) in moments.By("moment"))
        {
            double start = part.Array("overlap").Zip(part.Array("alpha")).Where(point => point.Second < 2.7).Max(point => point.First);
            plot.Add.Text($"*l* = {moment}", 1.1, 1.1 * start, vertical: VerticalAlignment.Bottom);
        }

        plot.YAxis.SetLimits(0.0008, withTeacher ? 2 : 3);
        plot.XAxis.SetLimits(1, last);
        plot.Legend.Position = LegendPosition.LowerCenter;
        plot.Legend.FontSize = 7;
        return plot;
    }

    private static Plot Errors(Table errors, Table setting)
    {
        Plot plot = Style.ErrorOverAlpha("Generalization error");
        double[] alphas = errors.Array("alpha");
        plot.Add.HorizontalLine(setting.Doubles("height")[0], "ε*, small η", Style.Guide, 1);
        plot.Add.Line(alphas, errors.Doubles("simulation"), "simulation", Style.Blue, 2.2);
        plot.Add.Line(alphas, errors.Doubles("flow"), "equations", Color.Black, 1, LinePattern.Dashed);
        plot.XAxis.SetLimits(alphas[0], alphas[^1]);
        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    /// <summary>Mean over the students of R_in^(l) on the plateau.</summary>
    private static double ColumnMean(Table moments, int moment, long teacher)
    {
        Table entries = moments.Where(row => moments.Booleans("with_teacher")[row] && moments.Integers("moment")[row] == moment
            && moments.Integers("partner")[row] == teacher);
        double alpha = entries.Doubles("alpha")[entries.Nearest("alpha", OnPlateau)];
        return Enumerable.Range(0, entries.RowCount).Where(row => entries.Doubles("alpha")[row] == alpha)
            .Average(row => entries.Doubles("overlap")[row]);
    }
}
