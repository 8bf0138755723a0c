namespace Figures.Plotting;

/// <summary>
/// A colour as sRGB bytes with straight (not premultiplied) opacity. Blending happens in sRGB space, as in Skia, Cairo and
/// matplotlib: in linear light thin dark text on white looks too thin.
/// </summary>
/// <param name="R">Red, 0–255.</param>
/// <param name="G">Green, 0–255.</param>
/// <param name="B">Blue, 0–255.</param>
/// <param name="A">Opacity, 0 (invisible) to 255 (opaque).</param>
public readonly record struct Color(byte R, byte G, byte B, byte A = 255)
{
    /// <summary>Pure black.</summary>
    public static Color Black => new(0, 0, 0);

    /// <summary>Pure white.</summary>
    public static Color White => new(255, 255, 255);

    /// <summary>Nothing at all: drawing with it has no effect.</summary>
    public static Color Transparent => new(0, 0, 0, 0);

    /// <summary>Reads <c>#rrggbb</c> or <c>#rrggbbaa</c>; the leading <c>#</c> may be left out.</summary>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static Color FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        var digits = hex.StartsWith('#') ? hex[1..] : hex;
        if (digits.Length is not (6 or 8) || !digits.All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException($"A colour is written #rrggbb or #rrggbbaa, not '{hex}'.", nameof(hex));
        }

        var bytes = Convert.FromHexString(digits);
        return new Color(bytes[0], bytes[1], bytes[2], bytes.Length == 4 ? bytes[3] : (byte)255);
    }

    /// <summary>A grey of the given lightness, 0 (black) to 255 (white).</summary>
    public static Color Gray(byte level) => new(level, level, level);

    /// <summary>The same colour with its opacity replaced; <paramref name="opacity"/> is clamped to [0, 1].</summary>
    public Color WithOpacity(double opacity) => this with { A = ToByte(opacity * 255) };

    /// <summary>The colour a fraction <paramref name="t"/> ∈ [0, 1] of the way to <paramref name="other"/>, in sRGB space.</summary>
    public Color Mix(Color other, double t)
    {
        t = Math.Clamp(t, 0, 1);
        return new Color(
            ToByte(R + ((other.R - R) * t)),
            ToByte(G + ((other.G - G) * t)),
            ToByte(B + ((other.B - B) * t)),
            ToByte(A + ((other.A - A) * t)));
    }

    /// <summary>The form <see cref="FromHex"/> reads; opacity is written only when it is not full.</summary>
    public string ToHex() => A == 255 ? $"#{R:x2}{G:x2}{B:x2}" : $"#{R:x2}{G:x2}{B:x2}{A:x2}";

    /// <inheritdoc/>
    public override string ToString() => ToHex();

    /// <summary>Rounds half up and clamps to a byte; NaN gives 0.</summary>
    internal static byte ToByte(double value) => value >= 0 ? (byte)Math.Min(255, Math.Floor(value + 0.5)) : (byte)0;
}
