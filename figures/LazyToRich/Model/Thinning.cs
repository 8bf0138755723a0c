using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>Which of the recorded abscissae a figure keeps so that its curves stay smooth and its snapshot small.</summary>
public static class Thinning
{
    /// <summary>
    /// Indices of <paramref name="count"/> points nearly evenly spaced along the path of all curves together, with the logarithm of the
    /// abscissa scaled to 1 and the change of all curves together scaled to 2: most points where most happens. First and last are kept.
    /// </summary>
    /// <param name="xs">Abscissae, positive, ascending.</param>
    /// <param name="curves">Ordinates, as many for each curve.</param>
    /// <param name="count">Points to keep, at least 2; all are kept when there are no more.</param>
    public static IReadOnlyList<int> AlongPath(IReadOnlyList<double> xs, IReadOnlyList<double[]> curves, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (xs.Count <= count)
        {
            return [.. Enumerable.Range(0, xs.Count)];
        }

        var length = Lengths(xs, curves);
        var kept = new List<int> { 0 };
        for (var index = 1; index < xs.Count - 1; index++)
        {
            // The next point of the even spacing lies at or before this index: keep it, and never run out of points for the rest.
            if (length[index] >= length[^1] * kept.Count / (count - 1) && kept.Count < count - 1)
            {
                kept.Add(index);
            }
        }

        kept.Add(xs.Count - 1);
        return kept;
    }

    /// <summary>Path length from the first point: the larger the step in the abscissa or in the curves, the longer.</summary>
    private static double[] Lengths(IReadOnlyList<double> xs, IReadOnlyList<double[]> curves)
    {
        var changes = new double[xs.Count];
        for (var index = 1; index < xs.Count; index++)
        {
            var sum = curves.Sum(curve => (curve[index] - curve[index - 1]) * (curve[index] - curve[index - 1]));
            changes[index] = changes[index - 1] + Math.Sqrt(sum);
        }

        var (first, range) = (Elementary.Log(xs[0]), Elementary.Log(xs[^1]) - Elementary.Log(xs[0]));
        var scale = changes[^1] == 0 ? 0 : 2 / changes[^1];
        return [.. changes.Select((change, index) => ((Elementary.Log(xs[index]) - first) / range) + (change * scale))];
    }
}
