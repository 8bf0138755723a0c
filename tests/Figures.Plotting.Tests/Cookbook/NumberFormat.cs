using System.Globalization;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Short numbers for cells.</summary>
internal static class NumberFormat
{
    /// <summary>One decimal, with a true minus sign.</summary>
    public static string Signed(double value) => value.ToString("0.#", CultureInfo.InvariantCulture).Replace('-', '−');
}
