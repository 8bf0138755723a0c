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
    /// <summary>Rows of the kernel kept for each λ: 165 curves of as many points just fit a snapshot.</summary>
    private const int KernelRows = 46;

    private static readonly double[] Scales = [-2, 0, 2];

    /// <summary>Table, axis label and colour of each row of panels.</summary>
    private static readonly (string Table, string Label, int Color)[] Quantities =
    [
        ("loss", "Loss", 6),
        ("function", "W_{2}W_{1}", 0),
        ("encoder", "W_{1}^{T}W_{1}", 2),
        ("decoder", "W_{2}W_{2}^{T}", 1),
        ("kernel", "NTK", 3),
    ];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        var (simulation, theory) = (inputs.Tables<Descent>(), inputs.Tables<ExactFlow>());
        var tables = Quantities.Where(quantity => quantity.Table != "kernel").Select(quantity =>
            (quantity.Table, Courses.Of(Courses.Beside(simulation[quantity.Table], theory[quantity.Table]), Scales)));
        var guide = Courses.Of(theory["kernel"], Scales);
        return TableSet.Of(
        [
            .. tables,
            ("kernel_simulation", Courses.Rounded(Courses.Thinned(Courses.Of(simulation["kernel"], Scales), guide, KernelRows))),
            ("kernel_theory", Courses.Rounded(Courses.Thinned(guide, guide, KernelRows))),
        ]);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach (var (table, _, _) in Quantities)
        {
            yield return Claim.AtMost(
                $"Gradient descent follows the exact solution, {table}: largest distance over largest value",
                Courses.RelativeDistance(Both(data, table)),
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
        var last = Courses.Steps(data["loss"])[^1];
        var figure = new Figure(Quantities.Length, Scales.Length)
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
        foreach (var (row, (table, label, color)) in Quantities.Index())
        {
            foreach (var (column, scale) in Scales.Index())
            {
                var plot = CurveStyle.OverSteps(row == 0 ? CurveStyle.Scale(scale) : "", last);
                plot.YLabel = column == 0 ? label : "";
                plot.XLabel = row == Quantities.Length - 1 ? plot.XLabel : "";
                CurveStyle.Both(
                    plot, Courses.Of(Both(data, table), scale), CurveStyle.Palette[color], table == "kernel" ? 0.8 : CurveStyle.Width);
                figure[row, column] = plot;
            }
        }

        return figure;
    }

    private static Table Both(TableSet data, string table) => table == "kernel"
        ? Courses.Beside(data["kernel_simulation"], data["kernel_theory"])
        : data[table];

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
