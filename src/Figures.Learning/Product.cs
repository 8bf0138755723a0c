using System.Numerics;
using System.Runtime.InteropServices;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>The product kernels of <see cref="Gemm"/> for a type parameter that is double or float.</summary>
internal static class Product<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>C ← αAB + βC; A is rows × depth, B depth × columns, or stored transposed.</summary>
    public static void Run(
        double alpha, ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, bool transposeB, double beta, Span<T> c,
        int rows, int depth, int columns)
    {
        if (typeof(T) == typeof(double))
        {
            Gemm.Multiply(
                alpha,
                View(MemoryMarshal.Cast<T, double>(a), rows, depth, transposeA),
                View(MemoryMarshal.Cast<T, double>(b), depth, columns, transposeB),
                beta, new MatrixView<double>(MemoryMarshal.Cast<T, double>(c), rows, columns));
        }
        else
        {
            Gemm.Multiply(
                (float)alpha,
                View(MemoryMarshal.Cast<T, float>(a), rows, depth, transposeA),
                View(MemoryMarshal.Cast<T, float>(b), depth, columns, transposeB),
                (float)beta, new MatrixView<float>(MemoryMarshal.Cast<T, float>(c), rows, columns));
        }
    }

    private static ReadOnlyMatrixView<E> View<E>(ReadOnlySpan<E> data, int rows, int columns, bool isTransposed)
        where E : unmanaged =>
        isTransposed ? new ReadOnlyMatrixView<E>(data, columns, rows).Transposed : new ReadOnlyMatrixView<E>(data, rows, columns);
}
