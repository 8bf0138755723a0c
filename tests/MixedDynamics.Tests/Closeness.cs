using Figures.Numerics;

namespace MixedDynamics.Tests;

/// <summary>Distances of matrices the tests state bounds for.</summary>
internal static class Closeness
{
    /// <summary>Fails when an entry differs by more than the tolerance, naming the largest difference.</summary>
    public static void AssertWithin(Matrix expected, Matrix actual, double tolerance, string what)
    {
        double deviation = (expected - actual).MaxAbs();
        Assert.True(deviation <= tolerance, $"{what}: largest deviation {deviation:E2} is above {tolerance:E0}");
    }

    /// <summary>Fails when two numbers differ by more than the tolerance.</summary>
    public static void AssertWithin(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"{what}: {actual:R} is not within {tolerance:E0} of {expected:R}");

    /// <summary>‖actual − expected‖/‖expected‖ in the Frobenius norm.</summary>
    public static double Relative(Matrix expected, Matrix actual) =>
        Math.Sqrt((actual - expected).FrobeniusNormSquared() / expected.FrobeniusNormSquared());
}
