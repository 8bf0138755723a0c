using System.Globalization;

namespace Figures.Plotting;

/// <summary>Numbers as axis labels, in markup: a true minus sign, powers of ten.</summary>
internal static class NumberText
{
    /// <summary>A power of ten, "10^{−3}".</summary>
    internal static string Power(int exponent) => $"10^{{{Sign(exponent.ToString(CultureInfo.InvariantCulture))}}}";

    /// <summary>A number with a fixed count of decimals.</summary>
    internal static string Fixed(double value, int decimals)
    {
        var text = value.ToString("F" + Math.Clamp(decimals, 0, 15).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Sign(text.Trim('0', '.', '-').Length == 0 ? text.TrimStart('-') : text);
    }

    /// <summary>A number as short as possible, with a power of ten when it is very large or small.</summary>
    internal static string Short(double value)
    {
        if (value == 0 || !double.IsFinite(value) || (Math.Abs(value) >= 1e-4 && Math.Abs(value) < 1e6))
        {
            return Sign(value.ToString("0.######", CultureInfo.InvariantCulture));
        }

        var exponent = Exponent(value);
        var mantissa = (value / Scales.Power10(exponent)).ToString("0.###", CultureInfo.InvariantCulture);
        return mantissa is "1" ? Power(exponent) : mantissa is "-1" ? "−" + Power(exponent) : $"{Sign(mantissa)}×{Power(exponent)}";
    }

    /// <summary>⌊log₁₀ |value|⌋, exact.</summary>
    internal static int Exponent(double value)
    {
        // The scientific form is correctly rounded, so its exponent is exact except for 9.99…; seventeen digits settle those.
        var text = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static string Sign(string text) => text.Replace('-', '−');
}
