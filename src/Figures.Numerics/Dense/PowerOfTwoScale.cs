namespace Figures.Numerics;

/// <summary>Exact scalings that keep decompositions away from overflow and underflow.</summary>
internal static class PowerOfTwoScale
{
    /// <summary>
    /// A power of two whose product with <paramref name="largest"/> lies near 1; 1 for 0. Both it and its inverse are normal numbers.
    /// </summary>
    public static double BringNearOne(double largest) => largest == 0 ? 1 : Math.ScaleB(1, -Math.Clamp(Math.ILogB(largest), -1021, 1021));
}
