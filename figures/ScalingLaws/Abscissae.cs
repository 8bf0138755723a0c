using Figures.Numerics;

namespace ScalingLaws;

/// <summary>Where curves are recorded: logarithmic in α, the same in every profile of a task.</summary>
internal static class Abscissae
{
    /// <summary>Values from a power of ten, so many for each decade, up to a last value, which is included when it lies on the
    /// grid.</summary>
    public static double[] Logarithmic(int firstExponent, double last, int perDecade)
    {
        var values = new List<double>();
        for (int index = 0; ; index++)
        {
            (int decade, int part) = Math.DivRem(index, perDecade);
            double value = Elementary.Exp10(firstExponent + decade) * Elementary.Exp10(part / (double)perDecade);
            if (value > last * (1 + 1e-9))
            {
                return [.. values];
            }

            values.Add(value);
        }
    }

    /// <summary>The steps nearest to <see cref="Logarithmic"/> values of α = step/N, without repetitions; the last step is that of the last
    /// α.</summary>
    public static long[] Steps(int dimension, int firstExponent, double last, int perDecade) =>
        [.. Logarithmic(firstExponent, last, perDecade).Append(last).Select(alpha => (long)Math.Round(alpha * dimension))
            .Where(step => step > 0).Distinct()];
}
