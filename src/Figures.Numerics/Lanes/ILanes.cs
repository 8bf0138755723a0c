namespace Figures.Numerics;

/// <summary>
/// One register of doubles: the vocabulary every elementary function and random kernel is written in. A function written once
/// over <typeparamref name="T"/> gives the same bits for one, four and eight lanes, because every operation here is exact
/// bit manipulation or a correctly rounded IEEE 754 operation, applied lane by lane.
/// </summary>
/// <typeparam name="T">The register itself: <see cref="OneLane"/>, <see cref="FourLanes"/> or <see cref="EightLanes"/>.</typeparam>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>Number of doubles in the register.</summary>
    static abstract int Count { get; }

    static abstract T Of(double value);

    /// <summary>All lanes hold the bit pattern <paramref name="bits"/>.</summary>
    static abstract T OfBits(ulong bits);

    /// <summary>All lanes hold the number at <paramref name="source"/>.</summary>
    static abstract unsafe T Broadcast(double* source);

    static abstract unsafe T Load(double* source);

    static abstract unsafe void Store(T value, double* destination);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T operator -(T a);

    /// <summary>a·b + c with one rounding.</summary>
    static abstract T Fma(T a, T b, T c);

    /// <summary>c − a·b with one rounding.</summary>
    static abstract T NegativeFma(T a, T b, T c);

    static abstract T Sqrt(T a);

    static abstract T operator &(T a, T b);

    static abstract T operator |(T a, T b);

    static abstract T operator ^(T a, T b);

    /// <summary>a ^ b ^ c.</summary>
    static abstract T ExclusiveOr(T a, T b, T c);

    /// <summary>The bits of <paramref name="a"/> where <paramref name="mask"/> is clear.</summary>
    static abstract T AndNot(T a, T mask);

    /// <summary>Sum of the bit patterns as 64-bit integers, wrapping.</summary>
    static abstract T AddBits(T a, T b);

    /// <summary>Difference of the bit patterns as 64-bit integers, wrapping.</summary>
    static abstract T SubtractBits(T a, T b);

    /// <summary>Product of the low halves of each 64-bit lane, as unsigned 32-bit integers.</summary>
    static abstract T MultiplyLowHalves(T a, T b);

    /// <summary>Exchanges the 32-bit halves of each lane.</summary>
    static abstract T ExchangeHalves(T a);

    static abstract T ShiftLeft(T a, int count);

    /// <summary>Logical shift of each 64-bit lane to the right.</summary>
    static abstract T ShiftRight(T a, int count);

    /// <summary>The signed integer in the upper twelve bits of each lane, as a double.</summary>
    static abstract T UpperTwelve(T a);

    /// <summary>All ones in lanes whose sign bit is set.</summary>
    static abstract T SignMask(T a);

    /// <summary>All ones in lanes where a &lt; b; false for NaN.</summary>
    static abstract T Less(T a, T b);

    /// <summary>All ones in lanes where a = b; false for NaN.</summary>
    static abstract T Equal(T a, T b);

    /// <summary><paramref name="a"/> where the mask has ones, <paramref name="b"/> elsewhere.</summary>
    static abstract T Select(T mask, T a, T b);

    /// <summary>True when a bit of the mask is set in any lane.</summary>
    static abstract bool Any(T mask);

    /// <summary>Stores a₀ b₀ a₁ b₁ … : twice <see cref="Count"/> doubles.</summary>
    static abstract unsafe void StoreInterleaved(T a, T b, double* destination);

    /// <summary>0, 1, 2, … as 64-bit integers.</summary>
    static abstract T LaneNumbers { get; }
}
