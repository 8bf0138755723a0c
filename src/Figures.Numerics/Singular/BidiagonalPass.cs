using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>
/// The two passes over the matrix that one step of bidiagonalisation makes. Rows come in groups of four, columns in registers of eight;
/// rows and columns behind the active part may be touched but never count, because the vectors are zero there. The association
/// of every sum is fixed by the eight lanes, so the bits do not depend on the registers of the machine.
/// </summary>
internal static unsafe class BidiagonalPass
{
    /// <summary>
    /// A ← A − u yᵀ − x vᵀ with the vectors of the last step, then <paramref name="product"/> = Aᵀ·<paramref name="next"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void UpdateAndMultiplyTransposed(
        double* a, int stride, int rows, int columns, double* u, double* y, double* x, double* v, double* next, double* product)
    {
        for (var row = 0; row < rows; row += 4)
        {
            double* a0 = a + (long)row * stride, a1 = a0 + stride, a2 = a1 + stride, a3 = a2 + stride;
            var (u0, u1, u2, u3) = (Minus(u + row), Minus(u + row + 1), Minus(u + row + 2), Minus(u + row + 3));
            var (x0, x1, x2, x3) = (Minus(x + row), Minus(x + row + 1), Minus(x + row + 2), Minus(x + row + 3));
            var (n0, n1) = (Vector512.Create(next[row]), Vector512.Create(next[row + 1]));
            var (n2, n3) = (Vector512.Create(next[row + 2]), Vector512.Create(next[row + 3]));
            for (var j = 0; j < columns; j += 8)
            {
                var (yj, vj) = (Vector512.Load(y + j), Vector512.Load(v + j));
                var sum = row == 0 ? Vector512<double>.Zero : Vector512.Load(product + j);
                sum = Vector512.FusedMultiplyAdd(Update(a0 + j, u0, x0, yj, vj), n0, sum);
                sum = Vector512.FusedMultiplyAdd(Update(a1 + j, u1, x1, yj, vj), n1, sum);
                sum = Vector512.FusedMultiplyAdd(Update(a2 + j, u2, x2, yj, vj), n2, sum);
                sum = Vector512.FusedMultiplyAdd(Update(a3 + j, u3, x3, yj, vj), n3, sum);
                sum.Store(product + j);
            }
        }
    }

    /// <summary><paramref name="product"/> = A·<paramref name="v"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(double* a, int stride, int rows, int columns, double* v, double* product)
    {
        for (var row = 0; row < rows; row += 4)
        {
            double* a0 = a + (long)row * stride, a1 = a0 + stride, a2 = a1 + stride, a3 = a2 + stride;
            var (s0, s1, s2, s3) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            for (var j = 0; j < columns; j += 8)
            {
                var vj = Vector512.Load(v + j);
                s0 = Vector512.FusedMultiplyAdd(Vector512.Load(a0 + j), vj, s0);
                s1 = Vector512.FusedMultiplyAdd(Vector512.Load(a1 + j), vj, s1);
                s2 = Vector512.FusedMultiplyAdd(Vector512.Load(a2 + j), vj, s2);
                s3 = Vector512.FusedMultiplyAdd(Vector512.Load(a3 + j), vj, s3);
            }

            product[row] = OrderedSum.OfLanes(s0);
            product[row + 1] = OrderedSum.OfLanes(s1);
            product[row + 2] = OrderedSum.OfLanes(s2);
            product[row + 3] = OrderedSum.OfLanes(s3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Minus(double* source) => Vector512.Create(-*source);

    /// <summary>
    /// Eight entries of a row after the update, stored and returned; <paramref name="ui"/> and <paramref name="xi"/> come negated.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Update(
        double* entries, Vector512<double> ui, Vector512<double> xi, Vector512<double> yj, Vector512<double> vj)
    {
        var updated = Vector512.FusedMultiplyAdd(ui, yj, Vector512.Load(entries));
        updated = Vector512.FusedMultiplyAdd(xi, vj, updated);
        updated.Store(entries);
        return updated;
    }
}
