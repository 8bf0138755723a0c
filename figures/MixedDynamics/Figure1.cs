using Cake.Frosting;
using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;
using ScottPlot;

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
        [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleDown];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<SingularValue> spectra = inputs.Rows<Trajectories, SingularValue>();
        int last = spectra.Max(value => value.Index);
        IEnumerable<BandRow> band = spectra.Where(value => value.Index == Leading)
            .Zip(spectra.Where(value => value.Index == last), (highest, lowest) => new BandRow(highest.Update, highest.Descent, lowest.Descent));
        return TableSet.Of(
            ("losses", Table.Of(inputs.Rows<Trajectories, TrajectoryLoss>().Where(loss => loss.Update > 0).Select(DrawnLoss.Of))),
            ("leading", Table.Of(spectra.Where(value => value.Index < Leading)).WithTolerance(Tolerance.RelativeTo(Rounding.Relative), Rounding.Reason)),
            ("band", Table.Of(band)),
            ("bulk", Table.Of(spectra.Where(value => value.Index > Leading && value.Index % BulkStride == 0)
                .Select(value => new BulkRow(value.Index, value.Update, value.Descent)))),
            ("setting", inputs.Table<Trajectories>("setting").WithTolerance(Tolerance.RelativeTo(Rounding.Relative), Rounding.Reason)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure1Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            Caption = "**Figure 1.** Training a two-layer linear network of width w = d^{γ_{w}} on a noisy low-rank matrix, weights starting "
                + "with variance σ^{2} = d^{γ_{σ^{2}}}: gradient descent (dashed) and the self-consistent dynamics (solid). **a** Train and "
                + "test error. **b** Singular values: the five that carry the signal (shapes on the solid lines), and for gradient descent "
                + "the band of all others with every tenth drawn. Values above σ^{2}w move actively, those below lazily.",
        };
        TrajectoryPoint point = data["setting"].Rows<TrajectoryPoint>().Single();
        Errors(figure[0, 0], data["losses"].Rows<DrawnLoss>(), point);
        Spectrum(figure[0, 1], data, point);
        return figure;
    }

    private static void Errors(Plot plot, IReadOnlyList<DrawnLoss> losses, TrajectoryPoint point)
    {
        plot.Title($"MSE error for different dynamics with γ_{{σ^{{2}}}} = {point.VarianceExponent}, γ_{{w}} = {point.WidthExponent}");
        plot.XLabel("Iteration number");
        plot.YLabel("Error");
        plot.Axes.SetLimits(0, 90, -0.3, 2.1);
        double[] iterations = [.. losses.Select(loss => (double)loss.Iteration)];
        void Both(string what, Color color, Func<DrawnLoss, double> descent, Func<DrawnLoss, double> selfConsistent)
        {
            plot.Add.ScatterLine(iterations, losses.Select(descent).ToArray())
                .Styled($"{what} error, gradient descent", color, width: 2, pattern: Dashes.Dashed);
            plot.Add.ScatterLine(iterations, losses.Select(selfConsistent).ToArray()).Styled($"{what} error, self-consistent dynamics", color, width: 1);
        }

        Both("Train", FigurePalettes.Tableau10.GetColor(0), loss => loss.TrainDescent, loss => loss.TrainSelfConsistent);
        Both("Test", FigurePalettes.Tableau10.GetColor(1), loss => loss.TestDescent, loss => loss.TestSelfConsistent);
        plot.PlaceLegend(LegendPlace.UpperRight);
    }

    private static void Spectrum(Plot plot, TableSet data, TrajectoryPoint point)
    {
        plot.Title("Singular values");
        plot.XLabel("Iteration number");
        plot.YLabel("Singular value");
        plot.Axes.SetLimitsX(0, 90);
        Color bulk = FigurePalettes.Tableau10.GetColor(Leading);
        IReadOnlyList<BandRow> band = data["band"].Rows<BandRow>();
        var others = plot.Add.FillY(
            band.Select(row => (double)row.Update).ToArray(), band.Select(row => row.Lowest).ToArray(), band.Select(row => row.Highest).ToArray());
        (others.FillColor, others.LineWidth) = (bulk.WithAlpha(0.7), 0);
        foreach (var line in data["bulk"].Rows<BulkRow>().GroupBy(row => row.Index))
        {
            plot.Add.ScatterLine(line.Select(row => (double)row.Update).ToArray(), line.Select(row => row.Descent).ToArray()).Styled(color: bulk, width: 0.4);
        }

        foreach (var line in data["leading"].Rows<SingularValue>().GroupBy(row => row.Index))
        {
            Color color = FigurePalettes.Tableau10.GetColor(line.Key);
            double[] updates = [.. line.Select(row => (double)row.Update)];
            plot.Add.ScatterLine(updates, line.Select(row => row.Descent).ToArray()).Styled(color: color, width: 1.4, pattern: Dashes.Dashed);
            plot.Add.ScatterLine(updates, line.Select(row => row.SelfConsistent).ToArray()).Styled(color: color, width: 1);
            SingularValue[] marked = [.. line.Where(row => row.Update >= 30 + (6 * row.Index) && (row.Update - 30 - (6 * row.Index)) % 40 == 0)];
            plot.Add.ScatterPoints(marked.Select(row => (double)row.Update).ToArray(), marked.Select(row => row.SelfConsistent).ToArray())
                .Styled(color: color, marker: Shapes[line.Key], markerSize: 4);
        }

        plot.Add.Line(0, point.Threshold, 90, point.Threshold).Styled("σ^{2}w threshold", Colors.Black, width: 1);
    }
}
