using Figures.Learning;

namespace FeatureStrength.Model;

/// <summary>One training run of a column.</summary>
/// <param name="Ensemble">Draw of the initial weights.</param>
/// <param name="RateIndex">Which step size, on the column's grid.</param>
/// <param name="Losses">Training loss of every step before its update: an unbiased online test loss. It ends where the run died.</param>
/// <param name="Test">Loss and accuracy on the test samples after training; NaN when the run died or none were asked for.</param>
internal sealed record PlaneRun(int Ensemble, int RateIndex, double[] Losses, Evaluation Test)
{
    /// <summary>Steps averaged before the plateau's end is looked for (SPEC c).</summary>
    private const int Smoothing = 20;

    /// <summary>Whether the loss stayed a number; infinity is not tested, as the authors do not (SPEC a.4).</summary>
    public bool Survived => !double.IsNaN(Losses[^1]);

    /// <summary>Mean loss over the last tenth of the first steps; NaN when the run died before.</summary>
    public double FinalLoss(int steps)
    {
        if (steps > Losses.Length || !Survived)
        {
            return double.NaN;
        }

        int counted = Math.Max(1, steps / 10);
        return Losses.AsSpan(steps - counted, counted).ToArray().Average();
    }

    /// <summary>The first step at which the mean of the last 20 losses lies below a level; −1 when there is none.</summary>
    public int FirstBelow(double level)
    {
        double sum = 0;
        for (int step = 0; step < Losses.Length; step++)
        {
            sum += Losses[step] - (step >= Smoothing ? Losses[step - Smoothing] : 0);
            if (sum / Math.Min(step + 1, Smoothing) < level)
            {
                return step;
            }
        }

        return -1;
    }
}
