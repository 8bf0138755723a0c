using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>Eight doubles in a 512-bit register.</summary>
internal readonly unsafe struct Double512(Vector512<double> value) : IRegister<Double512, double>
{
    private readonly Vector512<double> value = value;

    public static int Width => 8;

    public static Double512 Zero => new(Vector512<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Broadcast(double* source) => new(Vector512.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Load(double* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double512 value, double* destination) => value.value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Multiply(Double512 a, Double512 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 MultiplyAdd(Double512 a, Double512 b, Double512 c) =>
        new(Vector512.FusedMultiplyAdd(a.value, b.value, c.value));
}
