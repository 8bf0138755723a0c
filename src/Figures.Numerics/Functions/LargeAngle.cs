namespace Figures.Numerics;

/// <summary>Trigonometric functions of arguments too large for the reduction in lanes, infinite and NaN ones included.</summary>
internal static class LargeAngle
{
    public static double Sine(double x) => Quadrant(x, 0);

    public static double Cosine(double x) => Quadrant(x, 1);

    public static double Tangent(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        var k = CircleReduction.Reduce(x, out var r, out var rLow);
        return Trigonometry.TangentOfQuadrant(OneLane.Of(k), new OneLane(r), new OneLane(rLow)).Value;
    }

    private static double Quadrant(double x, int ahead)
    {
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        var k = CircleReduction.Reduce(x, out var r, out var rLow);
        return Trigonometry.OfQuadrant(OneLane.Of(k + ahead), new OneLane(r), new OneLane(rLow)).Value;
    }
}
