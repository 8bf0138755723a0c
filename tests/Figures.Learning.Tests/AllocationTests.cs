namespace Figures.Learning.Tests;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(LossKind.MeanSquare, UpdateRule.GradientDescent, 1)]
    [InlineData(LossKind.CrossEntropy, UpdateRule.SignDescent, 1)]
    [InlineData(LossKind.CrossEntropy, UpdateRule.GradientDescent, 2)]
    public void Steps_allocate_nothing_after_the_first(LossKind loss, UpdateRule rule, int threads)
    {
        var sample = new Sample<float>(new MlpShape(50, 16, 10), batch: 8);
        var training = sample.Training(new TrainingSetting(1, [0.01, 0.1, 1e30, 0.2], loss, rule, 8) { Threads = threads });
        sample.Run(training, 1);
        training.Train(sample.Inputs[0], sample.Labels[0], []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        sample.Run(training, 20);
        training.Train(sample.Inputs[1], sample.Labels[1], []);
        training.Evaluate(0, sample.Inputs[0], sample.Labels[0], sample.Reference[0]);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
