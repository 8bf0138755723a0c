using Figures.Numerics;
using ScottPlot;

namespace Figures.Plotting;

/// <summary>Legibility of text on a background, after WCAG 2.2: relative luminance and contrast ratio.</summary>
public static class Contrast
{
    /// <summary>Contrast ratio of two opaque colours, 1 (equal) to 21 (black on white); 4.5 is the least for text.</summary>
    public static double Ratio(Color a, Color b)
    {
        var (la, lb) = (Luminance(a), Luminance(b));
        return (Math.Max(la, lb) + 0.05) / (Math.Min(la, lb) + 0.05);
    }

    /// <summary>Relative luminance, 0–1.</summary>
    public static double Luminance(Color color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    /// <summary>
    /// Black or white, whichever contrasts more with the background: at least √21 ≈ 4.58 on any colour, where both are equal. A dark grey
    /// instead of black would not reach 4.5 everywhere.
    /// </summary>
    public static Color TextOn(Color background) =>
        Ratio(Colors.Black, background) >= Ratio(Colors.White, background) ? Colors.Black : Colors.White;

    /// <summary>
    /// The rim that keeps words readable on any colour: black or white, whichever contrasts more with them; black lets a quarter of the
    /// colours through.
    /// </summary>
    public static Color HaloOf(Color words)
    {
        var halo = TextOn(words);
        return halo == Colors.Black ? halo.WithAlpha(0.75) : halo;
    }

    /// <summary>An sRGB byte as linear light, 0–1 (IEC 61966-2-1).</summary>
    internal static double Linear(byte value)
    {
        var c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : Elementary.Pow((c + 0.055) / 1.055, 2.4);
    }
}
