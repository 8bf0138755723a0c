using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>The declared abscissae curves are computed and drawn at: evenly spaced on a logarithmic axis.</summary>
public static class Abscissae
{
    /// <summary>
    /// Whole numbers 1 ≤ k ≤ <paramref name="last"/>, nearly evenly spaced in log k, each once, the last included.
    /// </summary>
    /// <param name="last">The last step, at least 1.</param>
    /// <param name="perDecade">How many for each factor of ten, before duplicates at small k fall together.</param>
    public static IReadOnlyList<long> Logarithmic(long last, int perDecade)
    {
        var count = (int)Math.Ceiling(Elementary.Log10(last) * perDecade);
        return [.. Times(1, last, Math.Max(count, 1) + 1).Select(step => (long)Math.Round(step)).Distinct()];
    }

    /// <summary>
    /// Times from <paramref name="first"/> to <paramref name="last"/>, evenly spaced in their logarithm, both ends exact.
    /// </summary>
    /// <param name="first">First time, &gt; 0.</param>
    /// <param name="last">Last time, ≥ first.</param>
    /// <param name="count">Number of times, at least 2.</param>
    public static IReadOnlyList<double> Times(double first, double last, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var (low, high) = (Elementary.Log10(first), Elementary.Log10(last));
        var times = new double[count];
        for (var index = 0; index < count; index++)
        {
            times[index] = Elementary.Exp10(low + ((high - low) * index / (count - 1)));
        }

        (times[0], times[^1]) = (first, last);
        return times;
    }

    /// <summary>Evenly spaced values from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <param name="first">First value.</param>
    /// <param name="last">Last value.</param>
    /// <param name="count">Number of values, at least 2.</param>
    public static IReadOnlyList<double> Linear(double first, double last, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        return [.. Enumerable.Range(0, count).Select(index => first + ((last - first) * index / (count - 1)))];
    }
}
