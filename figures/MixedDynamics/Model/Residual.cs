using System.Numerics;
using System.Runtime.InteropServices;
using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// Entrywise pieces of a step that are not matrix products, in place and without allocation. Every entry is computed by the same operations
/// in every path, so bits do not depend on the vector width.
/// </summary>
internal static class Residual
{
    private const int Tile = 16;

    /// <summary>difference ← a − b.</summary>
    public static void Of(Matrix a, Matrix b, Matrix difference)
    {
        Span<double> x = a.Data, y = b.Data, z = difference.Data;
        Span<Vector<double>> xs = Vectors(x), ys = Vectors(y), zs = Vectors(z);
        for (int i = 0; i < zs.Length; i++)
        {
            zs[i] = xs[i] - ys[i];
        }

        for (int i = zs.Length * Vector<double>.Count; i < z.Length; i++)
        {
            z[i] = x[i] - y[i];
        }
    }

    /// <summary>sum ← a + b.</summary>
    public static void Sum(Matrix a, Matrix b, Matrix sum)
    {
        Span<double> x = a.Data, y = b.Data, z = sum.Data;
        Span<Vector<double>> xs = Vectors(x), ys = Vectors(y), zs = Vectors(z);
        for (int i = 0; i < zs.Length; i++)
        {
            zs[i] = xs[i] + ys[i];
        }

        for (int i = zs.Length * Vector<double>.Count; i < z.Length; i++)
        {
            z[i] = x[i] + y[i];
        }
    }

    /// <summary>matrix ← matrix − rate·increment.</summary>
    public static void Subtract(Matrix matrix, double rate, Matrix increment)
    {
        Span<double> x = matrix.Data, y = increment.Data;
        Span<Vector<double>> xs = Vectors(x), ys = Vectors(y);
        for (int i = 0; i < xs.Length; i++)
        {
            xs[i] -= rate * ys[i];
        }

        for (int i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            x[i] -= rate * y[i];
        }
    }

    /// <summary>
    /// matrix ← matrix − rate·(part + partᵀ), which keeps a symmetric matrix symmetric to the last bit.
    /// </summary>
    /// <param name="matrix">Symmetric, n×n.</param>
    /// <param name="rate">η.</param>
    /// <param name="part">n×n, not symmetric.</param>
    public static void SubtractSymmetrised(Matrix matrix, double rate, Matrix part)
    {
        Span<double> transposed = stackalloc double[Tile * Tile];
        for (int row = 0; row < matrix.Rows; row += Tile)
        {
            for (int column = 0; column < matrix.Rows; column += Tile)
            {
                int height = Math.Min(Tile, matrix.Rows - row), width = Math.Min(Tile, matrix.Rows - column);
                for (int j = 0; j < width; j++)
                {
                    ReadOnlySpan<double> source = part.Row(column + j).Slice(row, height);
                    for (int i = 0; i < source.Length; i++)
                    {
                        transposed[(i * Tile) + j] = source[i];
                    }
                }

                for (int i = 0; i < height; i++)
                {
                    Span<double> target = matrix.Row(row + i).Slice(column, width);
                    SubtractSum(target, rate, part.Row(row + i).Slice(column, width), transposed.Slice(i * Tile, width));
                }
            }
        }
    }

    /// <summary>target ← target − rate·(a + b).</summary>
    private static void SubtractSum(Span<double> target, double rate, ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        int lanes = Vector<double>.Count, j = 0;
        for (; j <= target.Length - lanes; j += lanes)
        {
            Span<double> at = target[j..];
            (new Vector<double>(at) - (rate * (new Vector<double>(a[j..]) + new Vector<double>(b[j..])))).CopyTo(at);
        }

        for (; j < target.Length; j++)
        {
            target[j] -= rate * (a[j] + b[j]);
        }
    }

    private static Span<Vector<double>> Vectors(Span<double> values) => MemoryMarshal.Cast<double, Vector<double>>(values);
}
