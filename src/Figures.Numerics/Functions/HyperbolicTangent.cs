using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>tanh x = t/(t + 2) with t = e^(2x) − 1, over lanes.</summary>
internal static class HyperbolicTangent
{
    /// <summary>tanh x for every x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        // From 19.1 on the result rounds to 1; below 2⁻²⁸ to x.
        var size = LaneMath.Clamp(LaneMath.Abs(x), 0, 20);
        var t = Exponential.MinusOne(size + size, out var tLow);
        var sum = LaneMath.Sum(t, T.Of(2), out var sumLow);
        var result = LaneMath.Quotient(t, tLow, sum, sumLow + tLow);
        result = T.Select(T.Less(size, T.Of(3.7e-9)), size, result);
        return T.Select(T.Equal(x, x), LaneMath.WithSignOf(result, x), x);
    }
}
