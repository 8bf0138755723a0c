using System.Numerics;

namespace Figures.Learning.Tests;

/// <summary>Replicas side by side: what may and what must not depend on the neighbours.</summary>
public sealed class LockStepTests
{
    private static readonly double[] Rates = [1e-3, 0.5, 1e9, 2, 0.03, 3e8, 0.1];

    public static TheoryData<LossKind, UpdateRule> Kinds => new()
    {
        { LossKind.MeanSquare, UpdateRule.GradientDescent },
        { LossKind.CrossEntropy, UpdateRule.GradientDescent },
        { LossKind.MeanSquare, UpdateRule.SignDescent },
        { LossKind.CrossEntropy, UpdateRule.SignDescent },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_replica_alone_has_the_bits_it_has_among_others(LossKind loss, UpdateRule rule)
    {
        AssertAloneAsAmongOthers<double>(loss, rule);
        AssertAloneAsAmongOthers<float>(loss, rule);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_bits_do_not_depend_on_the_number_of_threads(LossKind loss, UpdateRule rule)
    {
        var sample = new Sample<float>(new MlpShape(40, 24, 10, 4), batch: 16);
        var one = sample.Training(Setting(loss, rule, Rates));
        sample.Run(one, 25);
        foreach (var threads in new[] { 2, 3, 16 })
        {
            var many = sample.Training(Setting(loss, rule, Rates) with { Threads = threads });
            sample.Run(many, 25);
            AssertSame(one, many);
        }
    }

    [Fact]
    public void A_replica_drops_out_at_the_step_whose_loss_is_not_a_number_and_stays_as_it_was()
    {
        var sample = new Sample<double>(new MlpShape(20, 16, 10), batch: 8);
        var training = sample.Training(Setting(LossKind.MeanSquare, UpdateRule.GradientDescent, [0.1, 1e200, 0.2]));
        sample.Run(training, 1);
        Assert.Equal(3, training.AliveCount);
        while (training.IsAlive(1))
        {
            Assert.True(training.Steps < 10);
            sample.Run(training, 1);
        }

        Assert.Equal(2, training.AliveCount);
        Assert.Equal(training.Steps - 1, training.DroppedAt(1));
        Assert.True(double.IsNaN(training.Losses[1]));
        var left = training.Parameters(1).ToArray();
        sample.Run(training, 3);
        Assert.Equal(left, training.Parameters(1).ToArray());
        Assert.True(double.IsFinite(training.Losses[0]) && double.IsFinite(training.Losses[2]));
    }

    [Fact]
    public void An_infinite_loss_alone_ends_no_run_unless_a_bound_is_given()
    {
        var sample = new Sample<float>(new MlpShape(20, 16, 10), batch: 8);
        var setting = Setting(LossKind.MeanSquare, UpdateRule.GradientDescent, [1e12]);
        var (free, bound) = (sample.Training(setting), sample.Training(setting with { LossBound = 1e6 }));
        sample.Run(free, 2);
        sample.Run(bound, 2);
        Assert.True(free.IsAlive(0) && free.Losses[0] > 1e6);
        Assert.False(bound.IsAlive(0));
        Assert.Equal(free.Losses[0], bound.Losses[0]);
    }

    [Fact]
    public void A_step_without_any_replica_left_only_counts()
    {
        var sample = new Sample<double>(new MlpShape(6, 4, 3), batch: 2);
        var training = sample.Training(Setting(LossKind.MeanSquare, UpdateRule.GradientDescent, [0.1]) with { LossBound = 0 });
        sample.Run(training, 3);
        Assert.Equal((0, 3L, 0L), (training.AliveCount, training.Steps, training.DroppedAt(0)));
    }

    [Fact]
    public void A_smaller_last_batch_is_allowed()
    {
        var sample = new Sample<double>(new MlpShape(6, 4, 3), batch: 8);
        var (small, large) = (Setting(LossKind.MeanSquare, UpdateRule.GradientDescent, [0.1]) with { BatchSize = 3 }, 8);
        var (tight, roomy) = (sample.Training(small), sample.Training(small with { BatchSize = large }));
        foreach (var training in new[] { tight, roomy })
        {
            training.Step(sample.Inputs[0].AsSpan(0, 18), sample.Labels[0].AsSpan(0, 3), sample.Reference[0].AsSpan(0, 9));
        }

        AssertSame(tight, roomy);
        Assert.Throws<ArgumentException>(() => tight.Step(sample.Inputs[0], sample.Labels[0], sample.Reference[0]));
    }

    [Fact]
    public void Batches_that_do_not_fit_are_refused()
    {
        var sample = new Sample<double>(new MlpShape(6, 4, 3), batch: 2);
        var training = sample.Training(Setting(LossKind.MeanSquare, UpdateRule.GradientDescent, [0.1]));
        Assert.Throws<ArgumentException>(() => training.Step(sample.Inputs[0].AsSpan(1), sample.Labels[0], sample.Reference[0]));
        Assert.Throws<ArgumentException>(() => training.Step(sample.Inputs[0], sample.Labels[0], sample.Reference[0].AsSpan(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => training.Step(sample.Inputs[0], [0, 3], sample.Reference[0]));
        Assert.Throws<ArgumentException>(() => training.Step([], [], []));
    }

    [Fact]
    public void Full_batch_descent_learns_and_the_evaluation_shows_it()
    {
        var sample = new Sample<double>(new MlpShape(30, 64, 4), batch: 24, batches: 1);
        var training = sample.Training(Setting(LossKind.MeanSquare, UpdateRule.GradientDescent, [2.0]));
        var before = training.Evaluate(0, sample.Inputs[0], sample.Labels[0], sample.Reference[0]);
        sample.Run(training, 300);
        var after = training.Evaluate(0, sample.Inputs[0], sample.Labels[0], sample.Reference[0]);
        Assert.Equal(0.25, before.Loss, 1e-15);
        Assert.True(after.Loss < 0.01, $"{after}");
        Assert.Equal(1, after.Accuracy);
    }

    private static TrainingSetting Setting(LossKind loss, UpdateRule rule, double[] rates) => new(0.5, rates, loss, rule, 24);

    private static void AssertAloneAsAmongOthers<T>(LossKind loss, UpdateRule rule)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sample = new Sample<T>(new MlpShape(37, 20, 10, 3), batch: 9);
        var together = sample.Training(Setting(loss, rule, Rates));
        sample.Run(together, 30);
        for (var replica = 0; replica < Rates.Length; replica++)
        {
            var alone = sample.Training(Setting(loss, rule, [Rates[replica]]));
            sample.Run(alone, 30);
            Assert.Equal(together.Parameters(replica), alone.Parameters(0));
            Assert.Equal(together.Losses[replica], alone.Losses[0]);
            Assert.Equal(together.DroppedAt(replica), alone.DroppedAt(0));
        }
    }

    private static void AssertSame<T>(LockStepTraining<T> expected, LockStepTraining<T> actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Steps, actual.Steps);
        Assert.Equal(expected.Losses, actual.Losses);
        for (var replica = 0; replica < expected.Count; replica++)
        {
            Assert.Equal(expected.DroppedAt(replica), actual.DroppedAt(replica));
            Assert.Equal(expected.Parameters(replica), actual.Parameters(replica));
        }
    }
}
