using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
    public static Double256 LoadFirst(double* source, int count)
    {
        if (Avx.IsSupported)
        {
            return new(Avx.MaskLoad(source, Mask(count)));
        }

        var buffer = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            buffer[i] = i < count ? source[i] : 0;
        }

        return Load(buffer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Double256 value, double* destination, int count)
    {
        if (Avx.IsSupported)
        {
            Avx.MaskStore(destination, Mask(count), value.value);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            destination[i] = value.value[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Multiply(Double256 a, Double256 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 MultiplyAdd(Double256 a, Double256 b, Double256 c) =>
        new(Vector256.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Mask(int count) =>
        Vector256.LessThan(Vector256<ulong>.Indices, Vector256.Create((ulong)count)).AsDouble();
}
