using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Dash patterns whose lengths are multiples of the line width, so that a thick line keeps the look of a thin one. In a figure
/// ScottPlot's own <c>Dashed</c> and <c>Dotted</c> are drawn as the ones here; patterns made with <c>new LinePattern(…)</c> keep
/// their lengths, in points.
/// </summary>
public static class Dashes
{
    private const string Mark = "× width";

    /// <summary>Dashes of 3.7 widths with gaps of 1.6.</summary>
    public static LinePattern Dashed { get; } = Widths(3.7f, 1.6f);

    /// <summary>Dots one width long, 1.65 widths apart.</summary>
    public static LinePattern Dotted { get; } = Widths(1, 1.65f);

    /// <summary>Dots one width long, two widths apart: the sparse dots of theory over simulation.</summary>
    public static LinePattern SparselyDotted { get; } = Widths(1, 2);

    /// <summary>Dash and dot in turn.</summary>
    public static LinePattern DashDot { get; } = Widths(6.4f, 1.6f, 1, 1.6f);

    /// <summary>A pattern from an even number of positive lengths (drawn, left out, …) in line widths; none at all means solid.</summary>
    /// <exception cref="ArgumentException">The number of lengths is odd, or one is not positive and finite.</exception>
    public static LinePattern Widths(params float[] intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        if (intervals.Length % 2 != 0)
        {
            throw new ArgumentException("A line pattern has an even number of lengths: drawn, left out, drawn, left out, …",
                nameof(intervals));
        }

        foreach (var length in intervals)
        {
            if (!(length > 0) || !float.IsFinite(length))
            {
                throw new ArgumentException($"A line pattern's lengths are positive and finite, not {length}.", nameof(intervals));
            }
        }

        return new LinePattern(intervals, 0, Mark);
    }

    /// <summary>The pattern with its lengths in points, for a line of a width.</summary>
    internal static LinePattern InPoints(LinePattern pattern, float width)
    {
        var relative = pattern.Name switch
        {
            Mark => pattern,
            "Dashed" => Dashed,
            "DenselyDashed" => Widths(2.2f, 1.2f),
            "Dotted" => Dotted,
            _ => default,
        };
        return relative.Intervals is not { Length: > 0 } intervals ? pattern : new LinePattern([.. intervals.Select(i => i * width)], 0, "points");
    }
}
