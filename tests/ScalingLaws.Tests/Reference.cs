namespace ScalingLaws.Tests;

/// <summary>The reference tables beside the test assembly (SPEC section 7), as rows of cells.</summary>
internal static class Reference
{
    /// <summary>Rows of a CSV file by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => ReferenceRow.Read("ScalingLaws", file);

    /// <summary>Fails when a number is farther from the expected one than the tolerance, relative above 10⁻³⁰⁰.</summary>
    public static void AssertRelative(double expected, double actual, double tolerance, string what)
    {
        double deviation = Math.Abs(actual - expected) / Math.Max(Math.Abs(expected), 1e-300);
        Assert.True(deviation <= tolerance, $"{what}: {actual:R} instead of {expected:R}, relative deviation {deviation:E2} above "
            + $"{tolerance:E0}");
    }

    /// <summary>Fails when a number is farther from the expected one than the tolerance.</summary>
    public static void AssertWithin(double expected, double actual, double tolerance, string what) => Assert.True(
        Math.Abs(actual - expected) <= tolerance, $"{what}: {actual:R} instead of {expected:R}, deviation "
            + $"{Math.Abs(actual - expected):E2} above {tolerance:E0}");
}
