using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Figures.Numerics;

/// <summary>Transposes a small square of entries from memory to memory, in registers where the machine can.</summary>
/// <typeparam name="E">double or float.</typeparam>
internal static unsafe class SquareTranspose<E>
    where E : unmanaged
{
    /// <summary>Rows and columns of the square: those of a 256-bit register.</summary>
    public static int Side => Vector256<byte>.Count / sizeof(E);

    /// <summary>Entry (i, j) of the source becomes entry (j, i) of the target.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(E* source, nint sourceStride, E* target, nint targetStride)
    {
        if (Avx.IsSupported && typeof(E) == typeof(double))
        {
            Doubles((double*)source, sourceStride, (double*)target, targetStride);
        }
        else if (Avx.IsSupported && typeof(E) == typeof(float))
        {
            Floats((float*)source, sourceStride, (float*)target, targetStride);
        }
        else
        {
            Entries(source, sourceStride, target, targetStride);
        }
    }

    private static void Entries(E* source, nint sourceStride, E* target, nint targetStride)
    {
        for (var i = 0; i < Side; i++)
        {
            for (var j = 0; j < Side; j++)
            {
                target[j * targetStride + i] = source[i * sourceStride + j];
            }
        }
    }

    private static void Doubles(double* source, nint sourceStride, double* target, nint targetStride)
    {
        var (a, b) = (Vector256.Load(source), Vector256.Load(source + sourceStride));
        var (c, d) = (Vector256.Load(source + 2 * sourceStride), Vector256.Load(source + 3 * sourceStride));
        var (ab0, ab1) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));
        var (cd0, cd1) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
        Avx.Permute2x128(ab0, cd0, 0x20).Store(target);
        Avx.Permute2x128(ab1, cd1, 0x20).Store(target + targetStride);
        Avx.Permute2x128(ab0, cd0, 0x31).Store(target + 2 * targetStride);
        Avx.Permute2x128(ab1, cd1, 0x31).Store(target + 3 * targetStride);
    }

    private static void Floats(float* source, nint sourceStride, float* target, nint targetStride)
    {
        HalfOfFloats(source, sourceStride, out var a0, out var a1, out var a2, out var a3);
        HalfOfFloats(source + 4 * sourceStride, sourceStride, out var b0, out var b1, out var b2, out var b3);
        Avx.Permute2x128(a0, b0, 0x20).Store(target);
        Avx.Permute2x128(a1, b1, 0x20).Store(target + targetStride);
        Avx.Permute2x128(a2, b2, 0x20).Store(target + 2 * targetStride);
        Avx.Permute2x128(a3, b3, 0x20).Store(target + 3 * targetStride);
        Avx.Permute2x128(a0, b0, 0x31).Store(target + 4 * targetStride);
        Avx.Permute2x128(a1, b1, 0x31).Store(target + 5 * targetStride);
        Avx.Permute2x128(a2, b2, 0x31).Store(target + 6 * targetStride);
        Avx.Permute2x128(a3, b3, 0x31).Store(target + 7 * targetStride);
    }

    /// <summary>Four rows of eight: register k holds column k of the left half and column k + 4 of the right half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfOfFloats(
        float* source, nint stride, out Vector256<float> k0, out Vector256<float> k1, out Vector256<float> k2, out Vector256<float> k3)
    {
        var (a, b) = (Vector256.Load(source), Vector256.Load(source + stride));
        var (c, d) = (Vector256.Load(source + 2 * stride), Vector256.Load(source + 3 * stride));
        var (ab0, ab1) = (Avx.UnpackLow(a, b).AsDouble(), Avx.UnpackHigh(a, b).AsDouble());
        var (cd0, cd1) = (Avx.UnpackLow(c, d).AsDouble(), Avx.UnpackHigh(c, d).AsDouble());
        k0 = Avx.UnpackLow(ab0, cd0).AsSingle();
        k1 = Avx.UnpackHigh(ab0, cd0).AsSingle();
        k2 = Avx.UnpackLow(ab1, cd1).AsSingle();
        k3 = Avx.UnpackHigh(ab1, cd1).AsSingle();
    }
}
