using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>Four doubles in a 256-bit register.</summary>
internal readonly unsafe struct Double256(Vector256<double> value) : IRegister<Double256, double>
{
    private readonly Vector256<double> value = value;

    public static int Width => 4;

    public static Double256 Zero => new(Vector256<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Broadcast(double* source) => new(Vector256.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Load(double* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double256 value, double* destination) => value.value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Multiply(Double256 a, Double256 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 MultiplyAdd(Double256 a, Double256 b, Double256 c) =>
        new(Vector256.FusedMultiplyAdd(a.value, b.value, c.value));
}
