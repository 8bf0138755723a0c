using FeatureStrength.Model;

using Figures.Learning;
using Figures.Tables;

namespace FeatureStrength.Tests;

/// <summary>Sweeps that minimise cross-entropy (SPEC a.3, a.4, f): <c>--set FeatureStrength.Loss=CrossEntropy</c>.</summary>
public sealed class CrossEntropyTests : IDisposable
{
    private readonly SmallRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_sweep_starts_from_ln_10_and_the_picture_names_its_loss()
    {
        (TableSet tables, string caption) = await run.DrawAsync<F5>(
            "Loss=crossentropy", "DepthPlane.Steps=20", "DepthPlane.DecadesBelow=0.5");
        Assert.Contains("cross-entropy", caption, StringComparison.Ordinal);
        Assert.DoesNotContain("mean squares", caption, StringComparison.Ordinal);
        Assert.Equal(LossKind.CrossEntropy, tables["setting"].Rows<SettingRow>()[0].Objective);
        IReadOnlyList<BestCurveRow> curves = tables["curves"].Rows<BestCurveRow>();
        Assert.All(curves.Where(row => row.Step == 1), row => Assert.Equal(Math.Log(10), row.Loss, 1e-6));
        Assert.True(curves.Min(row => row.Loss) < 2);
    }

    [Theory]
    [InlineData(-1, LossKind.CrossEntropy, ColumnSetting.AllDecades)]
    [InlineData(0, LossKind.CrossEntropy, 1.5)]
    [InlineData(-1, LossKind.MeanSquare, 1.5)]
    public void Only_lazy_columns_of_cross_entropy_are_tried_down_to_the_smallest_step_size(
        int logStrength, LossKind loss, double expected)
    {
        var shared = new PlaneSetting(
            DataSource.Synthetic, 10, 1, loss, UpdateRule.GradientDescent, 2, 1, DecadesBelow: 1.5, 0, 7);
        Assert.Equal(expected, new PlanePoint(2, 8, 8, logStrength).Column(shared).DecadesBelow);
    }

    [Fact]
    public void The_search_to_the_bottom_ends_at_ten_to_the_minus_twelve()
    {
        var column = new ColumnSetting(
            2, 2, 2, 2, LogStrength: -3, 1, LossKind.CrossEntropy, UpdateRule.GradientDescent, RatesPerDecade: 1, FirstDecade: 2,
            ColumnSetting.AllDecades, TestSamples: 0, Seed: 7);
        Samples samples = Samples.Of(DataSource.Synthetic, []);
        PlaneColumn explored = PlaneColumn.Explore(column, samples.Training, samples.Test, CancellationToken.None);
        Assert.Equal(-12, explored.Runs.Min(run => run.RateIndex));
    }

    [Fact]
    public void Levels_of_the_losses_are_those_of_ten_equally_frequent_classes()
    {
        Assert.Equal(
            (0.1, 0.09, 0.075),
            (Objective.Initial(LossKind.MeanSquare), Objective.MeanLabel(LossKind.MeanSquare), Objective.Plateau(LossKind.MeanSquare)));
        Assert.Equal(2.302585, Objective.Initial(LossKind.CrossEntropy), 1e-6);
        Assert.Equal(1.6, Objective.Plateau(LossKind.CrossEntropy));
        Assert.Equal(0.09, Objective.NoiseFloor(LossKind.MeanSquare, 1), 1e-12);
        Assert.Equal(Math.Log(10), Objective.NoiseFloor(LossKind.CrossEntropy, 1), 1e-12);
    }
}
