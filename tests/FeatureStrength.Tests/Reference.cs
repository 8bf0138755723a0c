namespace FeatureStrength.Tests;

/// <summary>The reference tables beside the test assembly (SPEC g), as rows of cells.</summary>
internal static class Reference
{
    /// <summary>Rows of a CSV file by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => ReferenceRow.Read("FeatureStrength", file);

    /// <summary>Fails when a number is farther from the expected one than a tolerance of the larger of its size and a floor.</summary>
    public static void AssertClose(double expected, double actual, double tolerance, string what, double floor = 1)
    {
        double deviation = Math.Abs(actual - expected) / Math.Max(Math.Abs(expected), floor);
        Assert.True(deviation <= tolerance, $"{what}: {actual:R} instead of {expected:R}, deviation {deviation:E2} above {tolerance:E0}");
    }
}
