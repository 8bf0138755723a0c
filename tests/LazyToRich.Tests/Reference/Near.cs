using Figures.Numerics;

namespace LazyToRich.Tests.Reference;

/// <summary>Comparison at the tolerance the specification states: |Δ| ≤ tolerance · max(1, max|expected|).</summary>
internal static class Near
{
    public static void Equal(Matrix expected, Matrix actual, double tolerance, string what)
    {
        Assert.Equal((expected.Rows, expected.Columns), (actual.Rows, actual.Columns));
        var allowed = tolerance * Math.Max(1, expected.MaxAbs());
        var difference = (actual - expected).MaxAbs();
        Assert.True(difference <= allowed, $"{what}: the matrices differ by {difference:R}, allowed is {allowed:R}.");
    }

    /// <summary>|Δ| ≤ tolerance, whatever the size of the number.</summary>
    public static void Absolute(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance, $"{what}: {actual:R} is not {expected:R} within {tolerance:R}.");

    public static void Equal(double expected, double actual, double tolerance, string what)
    {
        var allowed = tolerance * Math.Max(1, Math.Abs(expected));
        Assert.True(Math.Abs(actual - expected) <= allowed, $"{what}: {actual:R} is not {expected:R} within {allowed:R}.");
    }
}
