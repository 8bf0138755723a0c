using System.Globalization;

namespace Figures.Tables;

/// <summary>
/// The one way a value is written as text in snapshots, reports and canonical parameters: culture-invariant, shortest digits that
/// read back to the same bits, <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>, <c>-0</c>, <c>true</c>, <c>false</c>.
/// </summary>
public static class CanonicalText
{
    private const NumberStyles Real = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A number in the shortest digits that read back to the same bits; all NaNs are written alike.</summary>
    /// <param name="value">Any double.</param>
    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>An integer in decimal digits.</summary>
    /// <param name="value">Any integer.</param>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An integer in decimal digits.</summary>
    /// <param name="value">Any unsigned integer, for example a seed.</param>
    public static string Format(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth value as <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The truth value.</param>
    public static string Format(bool value) => value ? "true" : "false";

    /// <summary>Reads a number; decimal text of any precision is rounded to the nearest double.</summary>
    /// <param name="text">Digits with optional sign, point and exponent, or one of the three names; no spaces.</param>
    /// <exception cref="FormatException">Another text, or a number beyond the range of a double.</exception>
    public static double ParseDouble(string text)
    {
        switch (text)
        {
            case "NaN":
                return double.NaN;
            case "Infinity":
                return double.PositiveInfinity;
            case "-Infinity":
                return double.NegativeInfinity;
        }

        bool digitsOnly = text.Length > 0 && !text.AsSpan().ContainsAnyExcept("0123456789+-.eE");
        return digitsOnly && double.TryParse(text, Real, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new FormatException($"'{text}' is not a number (digits, NaN, Infinity or -Infinity) within the range of a double.");
    }

    /// <summary>Reads an integer.</summary>
    /// <param name="text">Decimal digits with optional minus; no spaces.</param>
    /// <exception cref="FormatException">Another text, or beyond 64 bits.</exception>
    public static long ParseInt64(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw new FormatException($"'{text}' is not an integer of 64 bits.");

    /// <summary>Reads a truth value.</summary>
    /// <param name="text"><c>true</c> or <c>false</c>.</param>
    /// <exception cref="FormatException">Another text.</exception>
    public static bool ParseBoolean(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new FormatException($"'{text}' is neither true nor false."),
    };
}
