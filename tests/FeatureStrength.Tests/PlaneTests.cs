using FeatureStrength.Model;
using Figures.Learning;
using Figures.Tables;

namespace FeatureStrength.Tests;

/// <summary>The search for step sizes, its frontiers and fits (SPEC a.4, f).</summary>
public sealed class PlaneTests
{
    private static readonly ColumnSetting Small = new(
        Depth: 2, Width: 8, Batch: 8, Steps: 30, LogStrength: 0, Ensembles: 2, LossKind.MeanSquare, UpdateRule.GradientDescent,
        RatesPerDecade: 2, FirstDecade: 4, DecadesBelow: 1, TestSamples: 20, Seed: 7);

    [Fact]
    public void A_column_rejects_step_sizes_from_the_top_and_goes_on_below_the_first_convergent_one()
    {
        PlaneColumn column = Explore(Small);
        int first = Assert.NotNull(column.FirstConvergent);
        Assert.True(first < Small.FirstIndex, "nothing diverged: the test begins too low");
        Assert.All(column.Runs.Where(run => run.RateIndex <= first), run => Assert.True(run.Survived));
        Assert.Contains(column.Runs, run => run.RateIndex == first + 1 && !run.Survived);
        Assert.Equal(first - 2, column.Runs.Min(run => run.RateIndex));
        Assert.Equal(Small.FirstIndex, column.Runs.Max(run => run.RateIndex));
    }

    [Fact]
    public void A_run_does_not_depend_on_the_window_it_trains_in()
    {
        PlaneRun beside = Explore(Small).Runs.Last(run => run.Ensemble == 1);
        PlaneRun alone = new ColumnTraining<float>(Small, Training, Test).Train([beside.RateIndex], CancellationToken.None)
            .Single(run => run.Ensemble == 1);
        Assert.Equal(beside.Losses, alone.Losses);
        Assert.Equal(beside.Test, alone.Test);
    }

    [Fact]
    public void A_centred_network_starts_with_the_loss_of_saying_nothing() => Assert.All(
        Explore(Small).Runs, run => Assert.Equal(0.1, run.Losses[0], 1e-12));

    [Fact]
    public void Step_sizes_end_at_the_lowest_decade_when_none_converges()
    {
        ColumnSetting high = Small with { FirstDecade = 6, Steps = 10 };
        PlaneColumn column = PlaneColumn.Explore(high, new Broken(), new Broken(), CancellationToken.None);
        Assert.Null(column.FirstConvergent);
        Assert.Equal(ColumnSetting.LowestDecade * high.RatesPerDecade, column.Runs.Min(run => run.RateIndex));
    }

    [Fact]
    public void The_best_step_size_is_the_vertex_of_a_parabola()
    {
        // ln loss = (x − 0.3)² over x in grid units, best index 0.
        (int, double)[] runs = [.. Enumerable.Range(-2, 5).Select(index => (index, Math.Exp((index - 0.3) * (index - 0.3))))];
        Frontiers frontiers = Frontiers.Of(runs, ratesPerDecade: 4);
        Assert.Equal(0.3 / 4, frontiers.Best, 1e-12);
        Assert.Equal(2.0 / 4, frontiers.NotNaN);
        Assert.Equal(0, frontiers.BestIndex);
    }

    [Fact]
    public void A_best_step_size_at_the_end_of_the_grid_is_not_bracketed() =>
        Assert.True(double.IsNaN(Frontiers.Of([(0, 1), (1, 2), (2, 3)], 4).Best));

    [Fact]
    public void The_edge_is_the_largest_step_size_near_the_best_loss() =>
        Assert.Equal(0.75, Frontiers.Of([(0, 2), (1, 1), (2, 5), (3, 1.29), (4, 1.31)], 4).Edge);

    [Fact]
    public void The_standard_error_of_a_fit_is_that_of_the_mean_slope_and_of_the_grid()
    {
        (double, double)[] Line(double slope) => [(0, 0), (1, slope), (2, 2 * slope)];
        EnsembleFit fit = EnsembleFit.Of([Line(1.9), Line(2.0), Line(2.1)], spacing: 0);
        Assert.Equal(2, fit.Exponent, 1e-12);
        Assert.Equal(0.1 / Math.Sqrt(3), fit.StandardError, 1e-12);
        Assert.Equal(Math.Sqrt(0.25 * 0.25 / 12 / 2), EnsembleFit.Of([Line(2), Line(2)], spacing: 0.25).StandardError, 1e-12);
    }

    [Fact]
    public void Plateaus_end_where_the_mean_of_twenty_losses_falls_below_the_level()
    {
        var run = new PlaneRun(0, 0, [.. Enumerable.Repeat(1.0, 50), .. Enumerable.Repeat(0.0, 50)], default);
        Assert.Equal(60, run.FirstBelow(0.4501));
        Assert.Equal(-1, run.FirstBelow(-1));
    }

    [Fact]
    public void Noisy_labels_replace_the_stated_share_and_leave_images_alone()
    {
        var noisy = new NoisyLabels(Training, 0.5, seed: 1);
        (double[] clean, double[] images) = (new double[784 * 400], new double[784 * 400]);
        (byte[] right, byte[] labels) = (new byte[400], new byte[400]);
        Training.Read(0, clean, right);
        noisy.Read(0, images, labels);
        Assert.Equal(clean, images);
        Assert.InRange(right.Zip(labels).Count(pair => pair.First != pair.Second), 140, 220);
        var again = new byte[10];
        noisy.Read(30, new double[7840], again);
        Assert.Equal(labels[30..40], again);
    }

    [Fact]
    public void A_column_fills_its_tables()
    {
        var point = new PlanePoint(2, 8, 8, 0);
        var shared = new PlaneSetting(
            DataSource.Synthetic, 30, 2, LossKind.MeanSquare, UpdateRule.GradientDescent, 2, 4, 1, 20, 7);
        TableSet tables = PlaneTables.Of(shared, point, Explore(point.Column(shared)));
        IReadOnlyList<RunRow> runs = tables[PlaneTables.Runs].Rows<RunRow>();
        Assert.Contains(runs, run => run.IsAccepted);
        Assert.Contains(runs, run => !run.IsAccepted);
        Assert.Equal(2, FrontierTable.Of(runs).Count);
        Assert.True(tables[PlaneTables.Curves].RowCount > 0 && tables[PlaneTables.Budgets].RowCount > 0);
    }

    private static ISampleSource Training => Samples.Of(DataSource.Synthetic, []).Training;

    private static ISampleSource Test => Samples.Of(DataSource.Synthetic, []).Test;

    private static PlaneColumn Explore(ColumnSetting setting) => PlaneColumn.Explore(setting, Training, Test, CancellationToken.None);

    /// <summary>Images that make every loss NaN.</summary>
    private sealed class Broken : ISampleSource
    {
        public int Inputs => 784;

        public int Classes => 10;

        public void Read(long first, Span<double> inputs, Span<byte> labels) => inputs.Fill(double.NaN);
    }
}
