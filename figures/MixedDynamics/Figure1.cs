using Cake.Frosting;
using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>
/// Figure 1 of the paper: the self-consistent dynamics (solid) against gradient descent (dashed), in losses and singular values (SPEC C).
/// </summary>
[TaskName("MixedDynamics.Figure1")]
[TaskDescription("Losses and singular values of gradient descent and the self-consistent dynamics")]
[IsDependentOn(typeof(Trajectories))]
public sealed class Figure1 : FigureTask
{
    private const int Leading = 5;
    private const int BulkStride = 10;

    /// <summary>The five leading values: the authors' colours are alike for some kinds of colour vision.</summary>
    private static readonly MarkerShape[] Shapes =
        [MarkerShape.Circle, MarkerShape.Square, MarkerShape.TriangleUp, MarkerShape.Diamond, MarkerShape.TriangleDown];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table spectra = inputs.Table<Trajectories>("spectra");
        return TableSet.Of(
            ("losses", Losses(inputs.Table<Trajectories>("losses"))),
            ("leading", spectra.Where(row => spectra.Integers("index")[row] < Leading).Rounding()),
            ("band", Edges(spectra)),
            ("bulk", spectra.Where(row => spectra.Integers("index")[row] is > Leading and var index && index % BulkStride == 0)
                .Select("index", "update", "descent").Rounding()),
            ("setting", inputs.Table<Trajectories>("setting").Rounding()));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure1Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data) => new(rows: 1, columns: 2)
    {
        Letters = true,
        Caption = "**Figure 1.** Training a two-layer linear network of width w = d^{γ_{w}} on a noisy low-rank matrix, weights starting "
            + "with variance σ^{2} = d^{γ_{σ^{2}}}: gradient descent (dashed) and the self-consistent dynamics (solid). **a** Train and "
            + "test error. **b** Singular values: the five that carry the signal (shapes on the solid lines), and for gradient descent "
            + "the band of all others with every tenth drawn. Values above σ^{2}w move actively, those below lazily.",
        [0, 0] = Errors(data["losses"], data["setting"]),
        [0, 1] = Spectrum(data),
    };

    /// <summary>The notebook's index j is the loss after j + 1 updates.</summary>
    private static Table Losses(Table losses)
    {
        Table trained = losses.Where(row => losses.Integers("update")[row] > 0);
        Column iteration = Column.Integers(
            "iteration", trained.Integers("update").ToArray().Select(update => update - 1), description: "Updates made, minus one").AsKey();
        return new Table([iteration, .. trained.Columns.Skip(1)]).Rounding();
    }

    /// <summary>The largest and the smallest singular value that do not carry the signal.</summary>
    private static Table Edges(Table spectra)
    {
        long last = spectra.Integers("index")[^1];
        Table highest = spectra.Where(row => spectra.Integers("index")[row] == Leading);
        Table lowest = spectra.Where(row => spectra.Integers("index")[row] == last);
        return new Table(highest["update"], highest["descent"].Named("highest"), lowest["descent"].Named("lowest")).Rounding();
    }

    private static Plot Errors(Table losses, Table setting)
    {
        double[] iterations = losses.Numbers("iteration");
        var plot = new Plot
        {
            Title = $"MSE error for different dynamics with γ_{{σ^{{2}}}} = {setting.Doubles("variance_exponent")[0]}, "
                + $"γ_{{w}} = {setting.Doubles("width_exponent")[0]}",
            XLabel = "Iteration number",
            YLabel = "Error",
        };
        plot.XAxis.SetLimits(0, 90);
        plot.YAxis.SetLimits(-0.3, 2.1);
        foreach ((string what, string column, Color color) in
            (IEnumerable<(string, string, Color)>)[("Train", "train", Palette.Tableau10[0]), ("Test", "test", Palette.Tableau10[1])])
        {
            plot.Add.Line(
                iterations, losses.Doubles(column + "_descent"), $"{what} error, gradient descent", color, 2, LinePattern.Dashed);
            plot.Add.Line(
                iterations, losses.Doubles(column + "_self_consistent"), $"{what} error, self-consistent dynamics", color, 1);
        }

        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    private static Plot Spectrum(TableSet data)
    {
        var plot = new Plot { Title = "Singular values", XLabel = "Iteration number", YLabel = "Singular value" };
        plot.XAxis.SetLimits(0, 90);
        Color bulk = Palette.Tableau10[Leading];
        Table band = data["band"];
        plot.Add.FillBetween(band.Numbers("update"), band.Doubles("lowest"), band.Doubles("highest"), bulk, opacity: 0.7);
        foreach (Table line in data["bulk"].By("index"))
        {
            plot.Add.Line(line.Numbers("update"), line.Doubles("descent"), color: bulk, width: 0.4);
        }

        foreach ((int index, Table line) in data["leading"].By("index").Index())
        {
            Color color = Palette.Tableau10[index];
            plot.Add.Line(line.Numbers("update"), line.Doubles("descent"), color: color, width: 1.4, pattern: LinePattern.Dashed);
            Curve theory = plot.Add.Line(line.Numbers("update"), line.Doubles("self_consistent"), color: color, width: 1);
            (theory.Marker, theory.MarkerSize, theory.FirstMark, theory.MarkEvery) = (Shapes[index], 4, 30 + (6 * index), 40);
        }

        plot.Add.HorizontalSegment(data["setting"].Doubles("threshold")[0], 0, 90, "σ^{2}w threshold", Color.Black, width: 1);
        return plot;
    }
}
