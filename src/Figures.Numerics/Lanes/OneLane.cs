using System.Numerics;
using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>One double: the scalar path of every kernel, and the tail of every vector loop.</summary>
internal readonly struct OneLane(double value) : ILanes<OneLane>
{
    private readonly double value = value;

    public static int Count => 1;

    public static OneLane LaneNumbers => OfBits(0);

    /// <summary>The double itself.</summary>
    public double Value => value;

    private ulong Bits => BitConverter.DoubleToUInt64Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane Of(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane OfBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe OneLane Broadcast(double* source) => new(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe OneLane Load(double* source) => new(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store(OneLane value, double* destination) => *destination = value.value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator +(OneLane a, OneLane b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator -(OneLane a, OneLane b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator *(OneLane a, OneLane b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator /(OneLane a, OneLane b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator &(OneLane a, OneLane b) => OfBits(a.Bits & b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator |(OneLane a, OneLane b) => OfBits(a.Bits | b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator ^(OneLane a, OneLane b) => OfBits(a.Bits ^ b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator -(OneLane a) => new(-a.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane Fma(OneLane a, OneLane b, OneLane c) => new(Math.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane NegativeFma(OneLane a, OneLane b, OneLane c) =>
        new(Math.FusedMultiplyAdd(-a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane Sqrt(OneLane a) => new(Math.Sqrt(a.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane ExclusiveOr(OneLane a, OneLane b, OneLane c) => OfBits(a.Bits ^ b.Bits ^ c.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane AndNot(OneLane a, OneLane mask) => OfBits(a.Bits & ~mask.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane AddBits(OneLane a, OneLane b) => OfBits(a.Bits + b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane SubtractBits(OneLane a, OneLane b) => OfBits(a.Bits - b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane MultiplyLowHalves(OneLane a, OneLane b) => OfBits((ulong)(uint)a.Bits * (uint)b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane ExchangeHalves(OneLane a) => OfBits(BitOperations.RotateLeft(a.Bits, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane ShiftLeft(OneLane a, int count) => OfBits(a.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane ShiftRight(OneLane a, int count) => OfBits(a.Bits >> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane UpperTwelve(OneLane a) => new((long)a.Bits >> 52);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane SignMask(OneLane a) => OfBits((ulong)((long)a.Bits >> 63));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane Less(OneLane a, OneLane b) => OfBits(a.value < b.value ? ulong.MaxValue : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane Equal(OneLane a, OneLane b) => OfBits(a.value == b.value ? ulong.MaxValue : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane Select(OneLane mask, OneLane a, OneLane b) => OfBits((mask.Bits & a.Bits) | (~mask.Bits & b.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(OneLane mask) => mask.Bits != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreInterleaved(OneLane a, OneLane b, double* destination)
    {
        destination[0] = a.value;
        destination[1] = b.value;
    }
}
