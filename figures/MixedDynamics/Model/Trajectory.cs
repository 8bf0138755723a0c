using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// A fixed number of steps of both dynamics from one start, as in the authors' Figure 1 notebook: no stop rule, everything recorded.
/// Index t counts updates; 0 is the start, so the notebook's loss number j is entry j + 1 (SPEC C, F8).
/// </summary>
/// <param name="DescentTrain">‖A − Y‖²/d².</param>
/// <param name="DescentTest">‖A − A*‖²/d².</param>
/// <param name="SelfConsistentTrain">‖B − Y‖²/d².</param>
/// <param name="SelfConsistentTest">‖B − A*‖²/d².</param>
/// <param name="Distance">‖A − B‖²/d².</param>
/// <param name="DescentSpectra">All singular values of A, descending, for each t; empty arrays when not asked for.</param>
/// <param name="SelfConsistentSpectra">The same for B.</param>
public sealed record Trajectory(
    double[] DescentTrain,
    double[] DescentTest,
    double[] SelfConsistentTrain,
    double[] SelfConsistentTest,
    double[] Distance,
    double[][] DescentSpectra,
    double[][] SelfConsistentSpectra)
{
    /// <summary>Number of updates made; every series has one entry more.</summary>
    public int Updates => Distance.Length - 1;

    /// <summary>Runs both dynamics side by side.</summary>
    /// <param name="point">Exponents and dimension.</param>
    /// <param name="target">The signal and the observation.</param>
    /// <param name="divisor">c of the learning rate; 5 in the notebook.</param>
    /// <param name="updates">Number of updates, at least 1; 100 in the notebook.</param>
    /// <param name="weights">The stream of the initial weights.</param>
    /// <param name="withSpectra">Whether to take the singular values, which cost as much as the descent.</param>
    /// <param name="cancellation">Looked at once per update.</param>
    /// <exception cref="ArithmeticException">A loss is not finite: the learning rate is beyond stability.</exception>
    public static Trajectory Record(
        ScalingPoint point,
        Target target,
        double divisor,
        int updates,
        RandomStream weights,
        bool withSpectra = true,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(updates, 1);
        double learningRate = point.LearningRate(divisor, target.SignalNorm);
        IDynamics descent = GradientDescent.Start(point, target.Observed, learningRate, weights);
        var selfConsistent = new SelfConsistentDynamics(descent.Current, target.Observed, learningRate, point.RootScale);
        Trajectory record = Empty(updates + 1);
        for (int t = 0; t <= updates; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            record.Observe(t, descent.Current, selfConsistent.Current, target);

            // The two dynamics know nothing of each other, so each may have a core of its own; no bit depends on it.
            bool isLast = t == updates;
            Parallel.Invoke(
                () => record.DescentSpectra[t] = Advance(descent, withSpectra, isLast),
                () => record.SelfConsistentSpectra[t] = Advance(selfConsistent, withSpectra, isLast));
        }

        return record;
    }

    private static double[] Advance(IDynamics dynamics, bool withSpectra, bool isLast)
    {
        double[] spectrum = withSpectra ? SingularValues.Of(dynamics.Current) : [];
        if (!isLast)
        {
            dynamics.Step();
        }

        return spectrum;
    }

    private static Trajectory Empty(int length) => new(
        new double[length],
        new double[length],
        new double[length],
        new double[length],
        new double[length],
        new double[length][],
        new double[length][]);

    private void Observe(int t, Matrix descent, Matrix selfConsistent, Target target)
    {
        DescentTrain[t] = Loss.Between(descent, target.Observed);
        DescentTest[t] = Loss.Between(descent, target.Signal);
        SelfConsistentTrain[t] = Loss.Between(selfConsistent, target.Observed);
        SelfConsistentTest[t] = Loss.Between(selfConsistent, target.Signal);
        Distance[t] = Loss.Between(descent, selfConsistent);
        if (!double.IsFinite(DescentTrain[t]) || !double.IsFinite(SelfConsistentTrain[t]))
        {
            throw new ArithmeticException($"the loss is not finite after {t} updates: the learning rate is beyond stability");
        }
    }
}
