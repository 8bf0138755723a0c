using Figures.Numerics;

namespace Figures.Plotting;

/// <summary>From numbers to pixels along one axis, with final limits.</summary>
internal sealed class AxisMap
{
    /// <summary>How far beyond the data area numbers without a place stand, in points.</summary>
    private const double Beyond = 40;

    /// <summary>Farther places confuse the stroker and are never seen.</summary>
    private const double Farthest = 100_000;

    private readonly AxisScale scale;
    private readonly double threshold;
    private readonly double low;
    private readonly double span;
    private readonly double pixelLow;
    private readonly double pixelSpan;

    /// <param name="scale">Linear, logarithmic or both.</param>
    /// <param name="threshold">Half-width of the linear part of a symmetric log scale.</param>
    /// <param name="minimum">Lower limit, already checked.</param>
    /// <param name="maximum">Upper limit, greater than the lower.</param>
    /// <param name="pixelLow">Pixel of the lower limit.</param>
    /// <param name="pixelHigh">Pixel of the upper limit; may be less than <paramref name="pixelLow"/>.</param>
    internal AxisMap(AxisScale scale, double threshold, double minimum, double maximum, double pixelLow, double pixelHigh)
    {
        this.scale = scale;
        this.threshold = threshold;
        Minimum = minimum;
        Maximum = maximum;
        low = Transform(minimum);
        span = Transform(maximum) - low;
        this.pixelLow = pixelLow;
        pixelSpan = pixelHigh - pixelLow;
    }

    internal double Minimum { get; }

    internal double Maximum { get; }

    /// <summary>The pixel of a number; NaN when it has none.</summary>
    internal double At(double value) =>
        scale == AxisScale.Log10 && !(value > 0) ? double.NaN : pixelLow + ((Transform(value) - low) / span * pixelSpan);

    /// <summary>
    /// The place plottables draw a number at: NaN for NaN; just beyond the edge for infinities and, on a log axis, for numbers ≤ 0.
    /// </summary>
    internal float Place(double value)
    {
        if (double.IsNaN(value))
        {
            return float.NaN;
        }

        if (double.IsFinite(value) && (scale != AxisScale.Log10 || value > 0))
        {
            return (float)Math.Clamp(At(value), -Farthest, Farthest);
        }

        // Toward the end of the larger limit for +∞, of the smaller one otherwise.
        var outward = pixelSpan > 0 ? Beyond : -Beyond;
        return (float)(double.IsPositiveInfinity(value) == Maximum >= Minimum ? pixelLow + pixelSpan + outward : pixelLow - outward);
    }

    /// <summary>Like <see cref="Place"/>, but not a number where a curve breaks: numbers ≤ 0 on a log axis.</summary>
    internal float PlaceOrGap(double value) => scale == AxisScale.Log10 && value <= 0 ? float.NaN : Place(value);

    /// <summary>The number at a pixel.</summary>
    internal double NumberAt(double pixel) => Inverse(low + ((pixel - pixelLow) / pixelSpan * span));

    /// <summary>Number on the scale's own, evenly spaced coordinate.</summary>
    internal double Transform(double value) => scale switch
    {
        AxisScale.Linear => value,
        AxisScale.Log10 => Elementary.Log10(value),
        _ when Math.Abs(value) <= threshold => value / threshold,
        _ => value < 0 ? -1 - Elementary.Log10(-value / threshold) : 1 + Elementary.Log10(value / threshold),
    };

    /// <summary>The number at a point of the evenly spaced coordinate.</summary>
    internal double Inverse(double coordinate) => scale switch
    {
        AxisScale.Linear => coordinate,
        AxisScale.Log10 => NumberText.Power10(coordinate),
        _ when Math.Abs(coordinate) <= 1 => coordinate * threshold,
        _ => coordinate < 0 ? -threshold * NumberText.Power10(-coordinate - 1) : threshold * NumberText.Power10(coordinate - 1),
    };
}
