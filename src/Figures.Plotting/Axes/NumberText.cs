using System.Globalization;
using Figures.Numerics;

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
        var mantissa = (value / Power10(exponent)).ToString("0.###", CultureInfo.InvariantCulture);
        return mantissa is "1" ? Power(exponent) : mantissa is "-1" ? "−" + Power(exponent) : $"{Sign(mantissa)}×{Power(exponent)}";
    }

    /// <summary>A number as mantissa times a given power of ten, "1.5×10^{6}"; zero is plain.</summary>
    internal static string Scientific(double value, int exponent, int decimals) =>
        value == 0 ? "0" : $"{Fixed(Mantissa(value, exponent), decimals)}×{Power(exponent)}";

    /// <summary>
    /// Numbers written alike: with as many decimals as the one that needs most, or each as short as possible when they differ widely.
    /// </summary>
    internal static IReadOnlyList<string> Alike(IReadOnlyList<double> values)
    {
        var shortest = values.Select(Short).ToList();
        var decimals = shortest.Select(text => text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.') - 1 : 0)
            .DefaultIfEmpty(0).Max();
        return decimals > 3 || shortest.Any(text => text.Contains('^', StringComparison.Ordinal)) ? shortest
            : [.. values.Select(v => Fixed(v, decimals))];
    }

    /// <summary>10ˣ, exact for integers up to ±22, and in + − × ÷ √ so that positions have the same bits everywhere.</summary>
    internal static double Power10(double x) => x != Math.Floor(x) || Math.Abs(x) > 22 ? Elementary.Exp10(x)
        : x < 0 ? 1 / Power10(-x) : Enumerable.Repeat(10.0, (int)x).Aggregate(1.0, (power, ten) => power * ten);

    /// <summary>⌊log₁₀ |value|⌋, exact.</summary>
    internal static int Exponent(double value)
    {
        // The scientific form is correctly rounded, so its exponent is exact except for 9.99…; seventeen digits settle those.
        var text = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static double Mantissa(double value, int exponent) =>
        exponent >= 0 ? value / Power10(exponent) : value * Power10(-exponent);

    private static string Sign(string text) => text.Replace('-', '−');
}
