using FeatureStrength.Model;

using Figures.Learning;

namespace FeatureStrength.Tests;

/// <summary>A column that is killed in its middle and goes on in another process.</summary>
public sealed class ResumptionTests
{
    private static readonly ColumnSetting Small = new(
        Depth: 2, Width: 8, Batch: 8, Steps: 80, LogStrength: 0, Ensembles: 2, LossKind.MeanSquare, UpdateRule.GradientDescent,
        RatesPerDecade: 2, FirstDecade: 3, DecadesBelow: 2, TestSamples: 20, Seed: 7);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_killed_column_goes_on_bit_for_bit_wherever_it_was_killed(int logStrength)
    {
        ColumnSetting setting = Small with { LogStrength = logStrength };
        PlaneColumn whole = Explore(setting, null);
        var steady = new Work(int.MaxValue);
        AssertSame(whole, Explore(setting, steady));
        Assert.True(steady.Kept > 8, "the column keeps too few states to test anything");
        Assert.Contains(whole.Runs, run => !run.Survived);
        for (int killed = 1; killed <= steady.Kept; killed++)
        {
            var work = new Work(killed);
            Assert.Throws<OperationCanceledException>(() => Explore(setting, work));
            AssertSame(whole, Explore(setting, new Work(int.MaxValue) { State = work.State }));
        }
    }

    [Fact]
    public void A_column_with_less_work_than_is_worth_keeping_keeps_nothing()
    {
        var work = new Work(int.MaxValue) { OperationsBetween = 1e12 };
        Explore(Small, work);
        Assert.Equal(0, work.Kept);
    }

    [Fact]
    public void States_are_kept_after_equal_work()
    {
        Assert.Equal(10, ColumnState.StepsBetween(Small, parameters: 100, replicas: 4, operations: 6.0 * 100 * 4 * 8 * 10));
        Assert.Null(ColumnState.StepsBetween(Small, parameters: 100, replicas: 4, operations: 6.0 * 100 * 4 * 8 * 80));
        Assert.Null(ColumnState.StepsBetween(Small, parameters: 1_000_000_000, replicas: 4, operations: 1));
    }

    private static PlaneColumn Explore(ColumnSetting setting, Work? work)
    {
        Samples samples = Samples.Of(DataSource.Synthetic, []);
        return PlaneColumn.Explore(setting, samples.Training, samples.Test, CancellationToken.None, work);
    }

    private static void AssertSame(PlaneColumn expected, PlaneColumn actual)
    {
        Assert.Equal(expected.FirstConvergent, actual.FirstConvergent);
        Assert.Equal(expected.Runs.Count, actual.Runs.Count);
        foreach ((PlaneRun one, PlaneRun other) in expected.Runs.Zip(actual.Runs))
        {
            Assert.Equal((one.Ensemble, one.RateIndex, one.Test), (other.Ensemble, other.RateIndex, other.Test));
            Assert.Equal(one.Losses.Select(BitConverter.DoubleToInt64Bits), other.Losses.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    /// <summary>Keeps states in memory and is killed after writing one of them.</summary>
    private sealed class Work(int killedAfter) : IWorkSoFar
    {
        public double OperationsBetween { get; init; } = 1;

        public int Kept { get; private set; }

        public byte[]? State { get; set; }

        public byte[]? Read() => State;

        public void Keep(ReadOnlySpan<byte> state)
        {
            State = state.ToArray();
            if (++Kept == killedAfter)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
