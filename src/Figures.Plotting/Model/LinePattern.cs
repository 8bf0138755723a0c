namespace Figures.Plotting;

/// <summary>
/// A dash pattern: lengths drawn and left out in turn, in multiples of the line width, so that a thick line keeps the look of a thin one.
/// The phase is carried along a curve and through clipping.
/// </summary>
public sealed class LinePattern : IEquatable<LinePattern>
{
    private readonly double[] intervals;

    /// <summary>Makes a pattern from an even number of positive lengths (drawn, left out, …); none at all means solid.</summary>
    /// <exception cref="ArgumentException">The number of lengths is odd, or one is not positive and finite.</exception>
    public LinePattern(params ReadOnlySpan<double> intervals)
    {
        if (intervals.Length % 2 != 0)
        {
            throw new ArgumentException("A line pattern has an even number of lengths: drawn, left out, drawn, left out, …",
                nameof(intervals));
        }

        foreach (var length in intervals)
        {
            if (!(length > 0) || !double.IsFinite(length))
            {
                throw new ArgumentException($"A line pattern's lengths are positive and finite, not {length}.", nameof(intervals));
            }
        }

        this.intervals = intervals.ToArray();
    }

    /// <summary>An unbroken line.</summary>
    public static LinePattern Solid { get; } = new();

    /// <summary>Dashes of 3.7 widths with gaps of 1.6.</summary>
    public static LinePattern Dashed { get; } = new(3.7, 1.6);

    /// <summary>Dots one width long, 1.65 widths apart.</summary>
    public static LinePattern Dotted { get; } = new(1, 1.65);

    /// <summary>Dots one width long, two widths apart: the sparse dots of theory over simulation.</summary>
    public static LinePattern SparselyDotted { get; } = new(1, 2);

    /// <summary>Dash and dot in turn.</summary>
    public static LinePattern DashDot { get; } = new(6.4, 1.6, 1, 1.6);

    /// <summary>Lengths drawn and left out in turn, in line widths; empty for a solid line.</summary>
    public IReadOnlyList<double> Intervals => intervals;

    /// <summary>True when nothing is left out.</summary>
    public bool IsSolid => intervals.Length == 0;

    /// <inheritdoc/>
    public bool Equals(LinePattern? other) => other is not null && intervals.AsSpan().SequenceEqual(other.intervals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LinePattern);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var length in intervals)
        {
            hash.Add(length);
        }

        return hash.ToHashCode();
    }
}
