namespace Figures.Learning.Tests;

public sealed class PrecisionTests
{
    [Theory]
    [InlineData(LossKind.MeanSquare)]
    [InlineData(LossKind.CrossEntropy)]
    public void Floats_follow_doubles_while_the_dynamics_are_stable(LossKind loss)
    {
        var shape = new MlpShape(60, 32, 10);
        var setting = new TrainingSetting(1, [0.05, 0.5], loss, UpdateRule.GradientDescent, 16);
        var (doubles, floats) = (new Sample<double>(shape, 16), new Sample<float>(shape, 16));
        var (exact, rounded) = (doubles.Training(setting), floats.Training(setting));
        doubles.Run(exact, 100);
        floats.Run(rounded, 100);
        for (var replica = 0; replica < 2; replica++)
        {
            Assert.Equal(exact.Losses[replica], rounded.Losses[replica], 2e-5 * exact.Losses[replica]);
            var theta = exact.Parameters(replica);
            for (var p = 0; p < theta.Length; p++)
            {
                Assert.Equal(theta[p], rounded.Parameters(replica)[p], 1e-4);
            }
        }
    }

    [Fact]
    public void Floats_start_from_the_rounded_doubles()
    {
        var shape = new MlpShape(7, 9, 3);
        var (doubles, floats) = (new Sample<double>(shape, 2), new Sample<float>(shape, 2));
        Assert.Equal(doubles.Initial.Select(x => (float)x), floats.Initial);
    }
}
