namespace Figures.Numerics;

/// <summary>
/// Reduction of large arguments modulo π/2 after Payne and Hanek (1983): only those bits of 2/π are multiplied with the mantissa that
/// reach the quadrant and the fraction. Exact integer arithmetic, one argument at a time.
/// </summary>
internal static class CircleReduction
{
    private const double HalfPiHigh = 1.5707963267948966, HalfPiLow = 6.123233995736766e-17;

    /// <summary>The first 1280 bits of 2/π, most significant word first, behind 64 zeros.</summary>
    private static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0,
        0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0,
        0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4,
        0x9c845f8bbdf9283b, 0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
        0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d,
    ];

    /// <summary>k mod 4, and r + rLow with x = kπ/2 + r + rLow and |r| ≤ π/4, for finite x of magnitude 1 or more.</summary>
    public static int Reduce(double x, out double r, out double rLow)
    {
        var bits = BitConverter.DoubleToUInt64Bits(Math.Abs(x));
        var mantissa = (bits & 0x000F_FFFF_FFFF_FFFF) | 0x0010_0000_0000_0000;
        var exponent = (int)(bits >> 52) - 1075;

        // x·2/π = mantissa·2^exponent·2/π. The bits of 2/π above place 'start' would only add multiples of four, so the product of the
        // mantissa with 192 bits from there on, modulo 2¹⁹², has the quadrant in its two upper bits and the fraction below.
        var start = exponent - 2;
        var low = (UInt128)mantissa * Window(start + 128);
        var middle = (UInt128)mantissa * Window(start + 64) + (low >> 64);
        var top = mantissa * Window(start) + (ulong)(middle >> 64);
        var fraction = (new UInt128(top, (ulong)middle) << 2) | ((ulong)low >> 62);
        var quadrant = (int)(top >> 62);

        // A fraction of a half or more belongs to the next quadrant, from below.
        var fromBelow = (fraction >> 127) != 0;
        var distance = ToAngle(fromBelow ? UInt128.Zero - fraction : fraction, out var distanceLow);
        quadrant += fromBelow ? 1 : 0;
        (r, rLow) = fromBelow != x < 0 ? (-distance, -distanceLow) : (distance, distanceLow);
        return (x < 0 ? -quadrant : quadrant) & 3;
    }

    /// <summary>64 bits of 2/π from place <paramref name="start"/> on; place 0 is worth ½, places before it are zero.</summary>
    private static ulong Window(int start)
    {
        var (word, shift) = Math.DivRem(start + 64, 64);
        var first = TwoOverPi[word];
        return shift == 0 ? first : (first << shift) | (TwoOverPi[word + 1] >> (64 - shift));
    }

    /// <summary>The angle of fraction/2¹²⁸ quarter turns, as an ordered sum.</summary>
    private static double ToAngle(UInt128 fraction, out double low)
    {
        const ulong Mantissa = (1UL << 53) - 1;
        var zeros = (int)UInt128.LeadingZeroCount(fraction);
        var normalized = fraction << zeros;
        var turn = Math.ScaleB((ulong)(normalized >> 75), -53 - zeros);
        var turnLow = Math.ScaleB((ulong)(normalized >> 22) & Mantissa, -106 - zeros);
        var angle = turn * HalfPiHigh;
        var rest = Math.FusedMultiplyAdd(turn, HalfPiHigh, -angle) + Math.FusedMultiplyAdd(turn, HalfPiLow, turnLow * HalfPiHigh);
        var sum = angle + rest;
        low = angle - sum + rest;
        return sum;
    }
}
