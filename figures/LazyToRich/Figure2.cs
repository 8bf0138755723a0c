using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;
using LazyToRich.Model;

namespace LazyToRich;

/// <summary>
/// Figure 2 of the paper (spec section 7): loss, network function, both representations and the tangent kernel, simulated and exact, for λ
/// = −2, 0, 2.
/// </summary>
[TaskName("LazyToRich.Figure2")]
[TaskDescription("Exact and simulated dynamics of loss, function, representations and tangent kernel for λ = −2, 0, 2")]
[IsDependentOn(typeof(Descent))]
[IsDependentOn(typeof(ExactFlow))]
public sealed class Figure2 : FigureTask
{
    private static readonly double[] Scales = [-2, 0, 2];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) =>
        TableSet.Of([.. NetworkCourses.Tabulate(inputs.Tables<Descent>(), inputs.Tables<ExactFlow>(), Scales)]);

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach (var (table, _, _) in NetworkCourses.Quantities)
        {
            yield return Claim.AtMost(
                $"Gradient descent follows the exact solution, {table}: largest distance over largest value",
                Courses.RelativeDistance(NetworkCourses.Both(data, table)),
                0.03);
        }

        foreach (var (scale, expected) in new[] { (-2, 10.0), (2, 14.1) })
        {
            yield return Claim.Within(
                $"Steps to 1 % of the excess loss, λ = 0 over λ = {scale}: within a factor of 3 of the ratio of medians over random draws",
                StepsToOnePercent(data, 0) / StepsToOnePercent(data, scale),
                expected / 3,
                expected * 3);
        }

        foreach (var scale in Scales)
        {
            yield return new Claim(
                $"λ = {scale}: tr W2W2ᵀ − tr W1ᵀW1 is N_hλ after training, as gradient flow conserves it",
                TraceDifference(data, scale),
                2 * scale,
                Tolerance.Within(0.05));
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var quantities = NetworkCourses.Quantities;
        var figure = new Figure(quantities.Count, Scales.Length)
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
            foreach (var (column, scale) in Scales.Index())
            {
                var plot = NetworkCourses.Panel(data, table, color, scale);
                plot.Title = row == 0 ? CurveStyle.Scale(scale) : "";
                plot.YLabel = column == 0 ? label : "";
                plot.XLabel = row == quantities.Count - 1 ? plot.XLabel : "";
                figure[row, column] = plot;
            }
        }

        return figure;
    }

    private static double StepsToOnePercent(TableSet data, double scale)
    {
        var loss = Courses.Of(data["loss"], scale);
        var simulated = loss.Doubles("simulation_loss");
        return Crossing.First(Courses.Steps(loss), simulated, simulated[^1] + (0.01 * (simulated[0] - simulated[^1])));
    }

    private static double TraceDifference(TableSet data, double scale)
    {
        var (encoder, decoder) = (Courses.Of(data["encoder"], scale), Courses.Of(data["decoder"], scale));
        double Last(Table table, string name) => table.Doubles(name)[^1];
        return Last(decoder, "simulation_h_1_1") + Last(decoder, "simulation_h_2_2")
            - Last(encoder, "simulation_g_1_1") - Last(encoder, "simulation_g_2_2") - Last(encoder, "simulation_g_3_3");
    }
}
