using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>√(x² + y²) over lanes, with the rounding error of the sum and of the root put back.</summary>
internal static class Hypotenuse
{
    private const double Large = 6.7e153, Small = 1e-120;

    /// <summary>√(x² + y²); infinite when either is infinite, even beside NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        (x, y) = (LaneMath.Abs(x), LaneMath.Abs(y));
        var swap = T.Less(x, y);
        var (a, b) = (T.Select(swap, y, x), T.Select(swap, x, y));

        // Exact scaling by 2^±600; a b that then still underflows is far below half a unit of a.
        var down = T.Select(T.Less(T.Of(Large), a), T.Of(2.409919865102884e-181), T.Of(1));
        var scale = T.Select(T.Less(a, T.Of(Small)), T.Of(4.149515568880993e180), down);
        var result = Scaled(a * scale, b * scale) / scale;
        result = T.Select(T.Equal(a, T.Of(0)), b + a, result);
        var infinity = T.Of(double.PositiveInfinity);
        return T.Select(T.Equal(x, infinity) | T.Equal(y, infinity), infinity, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scaled<T>(T a, T b)
        where T : struct, ILanes<T>
    {
        var square = LaneMath.Product(a, a, out var squareLow);
        var other = LaneMath.Product(b, b, out var otherLow);
        var sum = LaneMath.OrderedSum(square, other, out var rest);
        var root = T.Sqrt(sum);
        return root + (T.NegativeFma(root, root, sum) + (rest + (squareLow + otherLow))) / (root + root);
    }
}
