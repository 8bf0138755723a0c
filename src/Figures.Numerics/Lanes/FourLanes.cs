using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Figures.Numerics;

/// <summary>Four doubles in one 256-bit register.</summary>
internal readonly struct FourLanes(Vector256<double> value) : ILanes<FourLanes>
{
    private readonly Vector256<double> value = value;

    public static int Count => 4;

    public static FourLanes LaneNumbers => new(Vector256<long>.Indices.AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Of(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes OfBits(ulong bits) => new(Vector256.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe FourLanes Broadcast(double* source) => new(Vector256.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe FourLanes Load(double* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store(FourLanes value, double* destination) => value.value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator +(FourLanes a, FourLanes b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator -(FourLanes a, FourLanes b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator *(FourLanes a, FourLanes b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator /(FourLanes a, FourLanes b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator &(FourLanes a, FourLanes b) => new(a.value & b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator |(FourLanes a, FourLanes b) => new(a.value | b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator ^(FourLanes a, FourLanes b) => new(a.value ^ b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator -(FourLanes a) => new(-a.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Fma(FourLanes a, FourLanes b, FourLanes c) => new(Vector256.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes NegativeFma(FourLanes a, FourLanes b, FourLanes c) =>
        new(System.Runtime.Intrinsics.X86.Fma.IsSupported
            ? System.Runtime.Intrinsics.X86.Fma.MultiplyAddNegated(a.value, b.value, c.value)
            : Vector256.FusedMultiplyAdd(-a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Sqrt(FourLanes a) => new(Vector256.Sqrt(a.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes ExclusiveOr(FourLanes a, FourLanes b, FourLanes c) =>
        new(Avx512F.VL.IsSupported
            ? Avx512F.VL.TernaryLogic(a.value, b.value, c.value, 0x96)
            : a.value ^ b.value ^ c.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes AndNot(FourLanes a, FourLanes mask) => new(Vector256.AndNot(a.value, mask.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes AddBits(FourLanes a, FourLanes b) => new((a.value.AsUInt64() + b.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes SubtractBits(FourLanes a, FourLanes b) => new((a.value.AsUInt64() - b.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes MultiplyLowHalves(FourLanes a, FourLanes b) =>
        new(Avx2.IsSupported
            ? Avx2.Multiply(a.value.AsUInt32(), b.value.AsUInt32()).AsDouble()
            : (Low(a.value) * Low(b.value)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes ExchangeHalves(FourLanes a) =>
        new(Avx2.IsSupported
            ? Avx2.Shuffle(a.value.AsUInt32(), 0xB1).AsDouble()
            : ((a.value.AsUInt64() >>> 32) | (a.value.AsUInt64() << 32)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes ShiftLeft(FourLanes a, int count) => new((a.value.AsUInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes ShiftRight(FourLanes a, int count) => new((a.value.AsUInt64() >>> count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes UpperTwelve(FourLanes a)
    {
        if (Avx512DQ.VL.IsSupported)
        {
            return new(Avx512DQ.VL.ConvertToVector256Double(a.value.AsInt64() >> 52));
        }

        // 2⁵² + 2048 + n as a double: a biased, hence non-negative, integer in its mantissa.
        const double Shift = 4503599627370496.0;
        var biased = (a.value.AsUInt64() + Vector256.Create(1UL << 63)) >>> 52;
        return new((biased.AsDouble() | Vector256.Create(Shift)) - Vector256.Create(Shift + 2048));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes SignMask(FourLanes a) => new((a.value.AsInt64() >> 63).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Less(FourLanes a, FourLanes b) => new(Vector256.LessThan(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Equal(FourLanes a, FourLanes b) => new(Vector256.Equals(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Select(FourLanes mask, FourLanes a, FourLanes b) =>
        new(Vector256.ConditionalSelect(mask.value, a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(FourLanes mask) => mask.value.AsUInt64() != Vector256<ulong>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreInterleaved(FourLanes a, FourLanes b, double* destination)
    {
        if (Avx2.IsSupported)
        {
            var even = Avx.UnpackLow(a.value, b.value);
            var odd = Avx.UnpackHigh(a.value, b.value);
            Avx.Permute2x128(even, odd, 0x20).Store(destination);
            Avx.Permute2x128(even, odd, 0x31).Store(destination + 4);
            return;
        }

        for (var i = 0; i < 4; i++)
        {
            destination[2 * i] = a.value[i];
            destination[2 * i + 1] = b.value[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Low(Vector256<double> a) => a.AsUInt64() & Vector256.Create(0xFFFF_FFFFUL);
}
