using Figures.Numerics;

namespace FeatureStrength.Model;

/// <summary>Which step sizes train a toy model (SPEC b.6, i).</summary>
internal static class StepSizeScan
{
    /// <summary>The largest step size on a logarithmic grid whose run ends below a loss; NaN when there is none.</summary>
    /// <param name="start">Makes the run of a step size.</param>
    /// <param name="centre">Middle of the grid.</param>
    /// <param name="decades">Reach of the grid on either side.</param>
    /// <param name="perDecade">Step sizes for each factor of ten.</param>
    /// <param name="steps">Steps of every run.</param>
    /// <param name="ended">Whether a run counts.</param>
    public static double Largest(
        Func<double, IToy> start, double centre, double decades, int perDecade, int steps, Func<ToyRun, bool> ended)
    {
        for (int index = (int)Math.Round(2 * decades * perDecade); index >= 0; index--)
        {
            double rate = centre * Elementary.Exp10((index / (double)perDecade) - decades);
            if (ended(ToyRun.Of(start(rate), steps)))
            {
                return rate;
            }
        }

        return double.NaN;
    }

    /// <summary>
    /// The smallest step size that learns within the steps, by bisection in ln η below a step size that does; exact to 10⁻³ of its size.
    /// </summary>
    public static double Smallest(Func<double, IToy> start, double learns, int steps, Func<ToyRun, bool> ended)
    {
        (double high, double low) = (Elementary.Log(learns), Elementary.Log(learns) - 40);
        while (high - low > 1e-3)
        {
            double middle = 0.5 * (low + high);
            (low, high) = ended(ToyRun.Of(start(Elementary.Exp(middle)), steps)) ? (low, middle) : (middle, high);
        }

        return Elementary.Exp(high);
    }
}
