using System.Globalization;

namespace Build.CommandLine;

/// <summary>Reads ages such as <c>30d</c> and sizes such as <c>20GB</c>.</summary>
internal static class Quantity
{
    private static readonly (string Unit, double Factor)[] Sizes = [("TB", 1e12), ("GB", 1e9), ("MB", 1e6), ("KB", 1e3), ("B", 1)];
    private static readonly (string Unit, double Factor)[] Ages = [("d", 24), ("h", 1)];

    /// <summary>An age in days or hours, or null.</summary>
    public static TimeSpan? Age(string text) => Read(text, Ages) is { } hours and < 1e7 ? TimeSpan.FromHours(hours) : null;

    /// <summary>A size in bytes, or null.</summary>
    public static long? Size(string text) => Read(text, Sizes) is { } bytes and < 9e18 ? (long)bytes : null;

    private static double? Read(string text, (string Unit, double Factor)[] units)
    {
        foreach (var (unit, factor) in units.Where(unit => text.EndsWith(unit.Unit, StringComparison.OrdinalIgnoreCase)))
        {
            return double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number * factor : null;
        }

        return null;
    }
}
