using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>Sixteen floats in a 512-bit register.</summary>
internal readonly unsafe struct Single512(Vector512<float> value) : IRegister<Single512, float>
{
    private readonly Vector512<float> value = value;

    public static int Width => 16;

    public static Single512 Zero => new(Vector512<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 Broadcast(float* source) => new(Vector512.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 Load(float* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Single512 value, float* destination) => value.value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 Multiply(Single512 a, Single512 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 MultiplyAdd(Single512 a, Single512 b, Single512 c) =>
        new(Vector512.FusedMultiplyAdd(a.value, b.value, c.value));
}
