namespace Figures.Learning.Tests;

/// <summary>Several batches in one call.</summary>
public sealed class WindowTests
{
    private static readonly double[] Rates = [0.1, 1e9, 2, 1e30];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_window_has_the_bits_of_its_steps_and_tells_all_losses(int threads)
    {
        var sample = new Sample<float>(new MlpShape(33, 20, 10), batch: 8, batches: 12);
        var setting = new TrainingSetting(0.5, Rates, LossKind.CrossEntropy, UpdateRule.GradientDescent, 8) { Threads = threads };
        var (single, window) = (sample.Training(setting), sample.Training(setting));
        var history = new double[6 * Rates.Length];
        for (var start = 0; start < 12; start += 6)
        {
            window.Train(
                [.. sample.Inputs[start..(start + 6)].SelectMany(x => x)],
                [.. sample.Labels[start..(start + 6)].SelectMany(y => y)],
                [.. sample.Reference[start..(start + 6)].SelectMany(h => h)],
                history);
            for (var step = 0; step < 6; step++)
            {
                var trained = Enumerable.Range(0, Rates.Length).Select(single.IsAlive).ToArray();
                sample.Run(single, 1);
                for (var replica = 0; replica < Rates.Length; replica++)
                {
                    var expected = trained[replica] ? single.Losses[replica] : double.NaN;
                    Assert.Equal(expected, history[step * Rates.Length + replica]);
                }
            }
        }

        Assert.Equal((single.Steps, single.AliveCount), (window.Steps, window.AliveCount));
        Assert.InRange(window.AliveCount, 1, 3);
        for (var replica = 0; replica < Rates.Length; replica++)
        {
            Assert.Equal(single.Parameters(replica), window.Parameters(replica));
            Assert.Equal(single.DroppedAt(replica), window.DroppedAt(replica));
        }
    }

    [Fact]
    public void Reference_outputs_are_computed_where_they_are_not_given()
    {
        var sample = new Sample<float>(new MlpShape(33, 20, 10), batch: 8);
        var setting = new TrainingSetting(0.5, Rates, LossKind.MeanSquare, UpdateRule.GradientDescent, 4);
        var (given, computed) = (sample.Training(setting), sample.Training(setting));
        var (expected, actual) = (new double[2 * Rates.Length], new double[2 * Rates.Length]);
        for (var batch = 0; batch < 4; batch++)
        {
            given.Train(sample.Inputs[batch], sample.Labels[batch], sample.Reference[batch], expected);
            computed.Train(sample.Inputs[batch], sample.Labels[batch], actual);
            Assert.Equal(expected, actual);
        }

        given.Step(sample.Inputs[0].AsSpan(0, 33), sample.Labels[0].AsSpan(0, 1), sample.Reference[0].AsSpan(0, 10));
        computed.Step(sample.Inputs[0].AsSpan(0, 33), sample.Labels[0].AsSpan(0, 1));
        Assert.Equal(given.Losses, computed.Losses);
    }

    [Fact]
    public void Broken_batches_are_refused()
    {
        var sample = new Sample<double>(new MlpShape(6, 4, 3), batch: 4);
        var training = sample.Training(new(1, Rates, LossKind.MeanSquare, UpdateRule.GradientDescent, 3));
        Assert.Throws<ArgumentException>(() => training.Train(sample.Inputs[0], sample.Labels[0], sample.Reference[0], []));
        Assert.Throws<ArgumentException>(() => training.Train(
            sample.Inputs[0].AsSpan(0, 18), sample.Labels[0].AsSpan(0, 3), sample.Reference[0].AsSpan(0, 9), new double[3]));
    }
}
