using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// One run of the authors' grid: both dynamics from one start until the stop rules end gradient descent (SPEC B6). The observables of
/// iteration i are taken before its update, unlike those of Figure 1 (SPEC F8).
/// </summary>
public sealed class GridRun
{
    private readonly Target target;
    private readonly StopRule stopRule;
    private readonly IDynamics descent;
    private readonly List<double> train = [];
    private readonly List<double> test = [];
    private readonly List<double> distance = [];
    private readonly Matrix best;
    private readonly SelfConsistentDynamics? selfConsistent;
    private readonly double selfConsistentStart;
    private double selfConsistentTrain;
    private int bestIteration;

    private GridRun(ScalingPoint point, Target target, GridSetting setting, RandomStream weights)
    {
        this.target = target;
        stopRule = new StopRule(setting.MaximumIterations);
        double learningRate = point.LearningRate(setting.Divisor, target.SignalNorm);
        descent = GradientDescent.Start(point, target.Observed, learningRate, weights);
        best = descent.Current.Copy();
        if (setting.RunsSelfConsistent)
        {
            selfConsistent = new SelfConsistentDynamics(descent.Current, target.Observed, learningRate, point.RootScale);
            selfConsistentStart = Loss.Between(selfConsistent.Current, target.Observed);
        }
    }

    /// <summary>Runs one point.</summary>
    /// <param name="point">Its exponents, and the dimension of <paramref name="target"/>.</param>
    /// <param name="target">The signal and the observation, shared by all points.</param>
    /// <param name="setting">What all points have in common.</param>
    /// <param name="weights">The stream of this point's initial weights.</param>
    /// <param name="cancellation">Looked at once per iteration.</param>
    /// <exception cref="ArgumentException">The point's dimension is not the target's.</exception>
    public static GridOutcome Of(
        ScalingPoint point, Target target, GridSetting setting, RandomStream weights, CancellationToken cancellation = default)
    {
        if (point.Dimension != target.Dimension)
        {
            throw new ArgumentException($"a point of dimension {point.Dimension} cannot learn a {target.Dimension}×{target.Dimension} target",
                nameof(point));
        }

        return new GridRun(point, target, setting, weights).Run(cancellation);
    }

    private GridOutcome Run(CancellationToken cancellation)
    {
        StopReason reason;
        while ((reason = Observe()) == StopReason.None)
        {
            cancellation.ThrowIfCancellationRequested();
            descent.Step();
            if (double.IsFinite(selfConsistentTrain))
            {
                selfConsistent?.Step();
            }
        }

        bool isDiverged = reason == StopReason.Diverged || train[^1] > train[0];
        return new GridOutcome(
            [.. train],
            [.. test],
            [.. distance],
            reason,
            bestIteration,
            isDiverged ? double.NaN : Loss.StableRank(best),
            isDiverged,
            !(selfConsistentTrain <= selfConsistentStart));
    }

    private StopReason Observe()
    {
        train.Add(Loss.Between(descent.Current, target.Observed));
        test.Add(Loss.Between(descent.Current, target.Signal));
        if (test[^1] < test[bestIteration])
        {
            bestIteration = test.Count - 1;
            descent.Current.Data.CopyTo(best.Data);
        }

        if (selfConsistent is not null)
        {
            // The eigensolver refuses overflowed input (SPEC F4), so divergence is seen here, before the next step would ask it.
            selfConsistentTrain = Loss.Between(selfConsistent.Current, target.Observed);
            distance.Add(double.IsFinite(selfConsistentTrain) ? Loss.Between(descent.Current, selfConsistent.Current) : double.NaN);
        }

        return stopRule.Observe(train[^1], test[^1]);
    }
}
