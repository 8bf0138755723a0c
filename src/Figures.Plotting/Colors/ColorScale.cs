using Figures.Numerics;
using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// How numbers become colours: a colour map with limits, a log stretch, or a finite set of bands. What a colour bar shows.
/// </summary>
public sealed class ColorScale
{
    /// <exception cref="ArgumentException">The limits are not finite or not ascending.</exception>
    private ColorScale(IColormap colormap, double minimum, double maximum, bool isLogarithmic = false, double[]? boundaries = null)
    {
        ArgumentNullException.ThrowIfNull(colormap);
        if (!double.IsFinite(minimum) || !double.IsFinite(maximum) || !(minimum < maximum))
        {
            throw new ArgumentException($"A colour scale needs finite, ascending limits, not {minimum} to {maximum}.", nameof(minimum));
        }

        (Colormap, Minimum, Maximum, IsLogarithmic, Boundaries) = (colormap, minimum, maximum, isLogarithmic, boundaries);
    }

    /// <summary>The colours.</summary>
    public IColormap Colormap { get; }

    /// <summary>The value at the map's lower end.</summary>
    public double Minimum { get; }

    /// <summary>The value at the map's upper end.</summary>
    public double Maximum { get; }

    /// <summary>Equal ratios, equal steps of colour.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>Ascending boundaries of the bands of a banded scale, or <see langword="null"/> for a continuous one.</summary>
    public IReadOnlyList<double>? Boundaries { get; }

    /// <summary>Colour of NaN.</summary>
    public Color Missing { get; init; } = Color.Gray(0xd8);

    /// <summary>A continuous linear scale; values beyond the limits take the end colours.</summary>
    /// <exception cref="ArgumentException">The limits are not finite or not ascending.</exception>
    public static ColorScale Linear(IColormap colormap, double minimum, double maximum) => new(colormap, minimum, maximum);

    /// <summary>A continuous logarithmic scale; values ≤ 0 take the lower end's colour.</summary>
    /// <exception cref="ArgumentException">The limits are not finite, ascending and positive.</exception>
    public static ColorScale Log(IColormap colormap, double minimum, double maximum) => minimum > 0
        ? new(colormap, minimum, maximum, isLogarithmic: true)
        : throw new ArgumentException($"A logarithmic colour scale needs positive limits, not {minimum} to {maximum}.", nameof(minimum));

    /// <summary>A scale symmetric about zero, from −<paramref name="limit"/> to <paramref name="limit"/>: for diverging maps.</summary>
    /// <exception cref="ArgumentException">The limit is not positive and finite.</exception>
    public static ColorScale Symmetric(IColormap colormap, double limit) => Linear(colormap, -limit, limit);

    /// <summary>
    /// Bands between ascending <paramref name="boundaries"/>, coloured evenly over the whole map: the first band has the map's first
    /// colour, the last its last, as matplotlib's <c>contourf</c> does with a default norm over band centres.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than two boundaries, or they do not ascend.</exception>
    public static ColorScale Banded(IColormap colormap, params ReadOnlySpan<double> boundaries)
    {
        if (boundaries.Length < 2)
        {
            throw new ArgumentException("A banded colour scale needs at least two boundaries.", nameof(boundaries));
        }

        for (var i = 1; i < boundaries.Length; i++)
        {
            _ = new ColorScale(colormap, boundaries[i - 1], boundaries[i]);
        }

        return new ColorScale(colormap, boundaries[0], boundaries[^1], boundaries: boundaries.ToArray());
    }

    /// <summary>
    /// A linear scale over the values of a field: one unit around a constant field, 0 to 1 when no value is there.
    /// </summary>
    public static ColorScale Spanning(ScalarField field, IColormap? colormap = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        var (low, high) = (field.Minimum, field.Maximum);
        colormap ??= new ScottPlot.Colormaps.Viridis();

        // Half of a large constant is not lost in its last digits.
        var half = Math.Max(0.5, Math.Abs(low) * 1e-9);
        return low < high ? Linear(colormap, low, high)
            : double.IsNaN(low) ? Linear(colormap, 0, 1)
            : Linear(colormap, low - half, low + half);
    }

    /// <summary>The colour of a value; <see cref="Missing"/> for NaN.</summary>
    public Color this[double value] => double.IsNaN(value) ? Missing
        : Boundaries is null ? Colormap.GetColor(Math.Clamp(Fraction(value), 0, 1))
        : BandColor(Math.Clamp(Boundaries.Count(boundary => value >= boundary) - 1, 0, Boundaries.Count - 2));

    /// <summary>The colour of a banded scale's band, counted from 0.</summary>
    public Color BandColor(int band)
    {
        var bands = (Boundaries?.Count ?? 2) - 1;
        return Colormap.GetColor(bands == 1 ? 0.5 : band / (double)(bands - 1));
    }

    /// <summary>Where a value lies between the limits, 0 to 1, not clamped.</summary>
    public double Fraction(double value)
    {
        if (!IsLogarithmic)
        {
            return (value - Minimum) / (Maximum - Minimum);
        }

        if (!(value > 0))
        {
            return 0;
        }

        var low = Elementary.Log10(Minimum);
        return (Elementary.Log10(value) - low) / (Elementary.Log10(Maximum) - low);
    }
}
