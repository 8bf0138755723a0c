namespace Figures.Numerics;

/// <summary>xʸ by e^(y ln x) with an extended logarithm; special values as IEEE 754-2019 defines pow.</summary>
internal static class Power
{
    /// <summary>x to the power y.</summary>
    public static double Of(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        if (double.IsInfinity(y))
        {
            return Math.Abs(x) == 1 ? 1 : (Math.Abs(x) > 1) == (y > 0) ? double.PositiveInfinity : 0;
        }

        var isOdd = IsOddInteger(y);
        if (x == 0 || double.IsInfinity(x))
        {
            var size = (x == 0) == (y > 0) ? 0 : double.PositiveInfinity;
            return isOdd ? Math.CopySign(size, x) : size;
        }

        if (x < 0 && y != Math.Floor(y))
        {
            return double.NaN;
        }

        var magnitude = OfPositive(Math.Abs(x), y);
        return x < 0 && isOdd ? -magnitude : magnitude;
    }

    private static double OfPositive(double x, double y)
    {
        var exponent = Logarithm.SplitDenormal(x, out var mantissa);
        var logarithm = ExtendedLogarithm.Assemble(exponent, mantissa - OneLane.Of(1), OneLane.Of(0), out var low);
        var product = y * logarithm.Value;
        if (Math.Abs(product) > 1000)
        {
            return product > 0 ? double.PositiveInfinity : 0;
        }

        var rest = Math.FusedMultiplyAdd(y, logarithm.Value, -product) + y * low.Value;
        return Exponential.OfSum(new OneLane(product), new OneLane(rest)).Value;
    }

    private static bool IsOddInteger(double y) => Math.Abs(y) < 9007199254740992.0 && y == Math.Floor(y) && ((long)y & 1) != 0;
}
