using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Figures.Numerics;

/// <summary>Eight doubles in one 512-bit register.</summary>
internal readonly struct EightLanes(Vector512<double> value) : ILanes<EightLanes>
{
    private readonly Vector512<double> value = value;

    public static int Count => 8;

    public static EightLanes LaneNumbers => new(Vector512<long>.Indices.AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Of(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes OfBits(ulong bits) => new(Vector512.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe EightLanes Broadcast(double* source) => new(Vector512.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe EightLanes Load(double* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store(EightLanes value, double* destination) => value.value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator +(EightLanes a, EightLanes b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator -(EightLanes a, EightLanes b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator *(EightLanes a, EightLanes b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator /(EightLanes a, EightLanes b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator &(EightLanes a, EightLanes b) => new(a.value & b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator |(EightLanes a, EightLanes b) => new(a.value | b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator ^(EightLanes a, EightLanes b) => new(a.value ^ b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator -(EightLanes a) => new(-a.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Fma(EightLanes a, EightLanes b, EightLanes c) => new(Vector512.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes NegativeFma(EightLanes a, EightLanes b, EightLanes c) =>
        new(Avx512F.IsSupported
            ? Avx512F.FusedMultiplyAddNegated(a.value, b.value, c.value)
            : Vector512.FusedMultiplyAdd(-a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Sqrt(EightLanes a) => new(Vector512.Sqrt(a.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes ExclusiveOr(EightLanes a, EightLanes b, EightLanes c) =>
        new(Avx512F.IsSupported
            ? Avx512F.TernaryLogic(a.value, b.value, c.value, 0x96)
            : a.value ^ b.value ^ c.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes AndNot(EightLanes a, EightLanes mask) => new(Vector512.AndNot(a.value, mask.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes AddBits(EightLanes a, EightLanes b) => new((a.value.AsUInt64() + b.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes SubtractBits(EightLanes a, EightLanes b) => new((a.value.AsUInt64() - b.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes MultiplyLowHalves(EightLanes a, EightLanes b) =>
        new(Avx512F.IsSupported
            ? Avx512F.Multiply(a.value.AsUInt32(), b.value.AsUInt32()).AsDouble()
            : (Low(a.value) * Low(b.value)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes ExchangeHalves(EightLanes a) =>
        new(Avx512F.IsSupported
            ? Avx512F.Shuffle(a.value.AsUInt32(), 0xB1).AsDouble()
            : ((a.value.AsUInt64() >>> 32) | (a.value.AsUInt64() << 32)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes ShiftLeft(EightLanes a, int count) => new((a.value.AsUInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes ShiftRight(EightLanes a, int count) => new((a.value.AsUInt64() >>> count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes UpperTwelve(EightLanes a) => new(Vector512.ConvertToDouble(a.value.AsInt64() >> 52));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes SignMask(EightLanes a) => new((a.value.AsInt64() >> 63).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Less(EightLanes a, EightLanes b) => new(Vector512.LessThan(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Equal(EightLanes a, EightLanes b) => new(Vector512.Equals(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Select(EightLanes mask, EightLanes a, EightLanes b) =>
        new(Vector512.ConditionalSelect(mask.value, a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(EightLanes mask) => mask.value.AsUInt64() != Vector512<ulong>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreInterleaved(EightLanes a, EightLanes b, double* destination)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.PermuteVar8x64x2(a.value, Vector512.Create(0L, 8, 1, 9, 2, 10, 3, 11), b.value).Store(destination);
            Avx512F.PermuteVar8x64x2(a.value, Vector512.Create(4L, 12, 5, 13, 6, 14, 7, 15), b.value).Store(destination + 8);
            return;
        }

        FourLanes.StoreInterleaved(new(a.value.GetLower()), new(b.value.GetLower()), destination);
        FourLanes.StoreInterleaved(new(a.value.GetUpper()), new(b.value.GetUpper()), destination + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Low(Vector512<double> a) => a.AsUInt64() & Vector512.Create(0xFFFF_FFFFUL);
}
