using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>
/// One pass over a symmetric matrix that applies a rank-two update and multiplies the result by a vector:
/// A ← A − u wᵀ − w uᵀ, then y = A v. The matrix is stored as its lower triangle with full 8×8 diagonal blocks, rows padded to whole
/// blocks; all vectors are zero behind the active part. The association of every sum is fixed by the eight lanes, so the
/// bits do not depend on the registers of the machine.
/// </summary>
internal static unsafe class SymmetricPass
{
    /// <summary>Updates and multiplies the leading <paramref name="order"/> rows and columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(double* a, int stride, int order, double* u, double* w, double* v, double* y)
    {
        for (var row = 0; row < order; row += 4)
        {
            FourRows(a + (long)row * stride, stride, row, u, w, v, y);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows(double* a, int stride, int row, double* u, double* w, double* v, double* y)
    {
        var diagonal = row & ~7;
        double* a0 = a, a1 = a + stride, a2 = a1 + stride, a3 = a2 + stride;
        var (s0, s1, s2, s3) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (u0, u1, u2, u3) = (Minus(u + row), Minus(u + row + 1), Minus(u + row + 2), Minus(u + row + 3));
        var (w0, w1, w2, w3) = (Minus(w + row), Minus(w + row + 1), Minus(w + row + 2), Minus(w + row + 3));
        var (v0, v1, v2, v3) = (
            Vector512.Create(v[row]), Vector512.Create(v[row + 1]), Vector512.Create(v[row + 2]), Vector512.Create(v[row + 3]));
        for (var j = 0; j < diagonal; j += 8)
        {
            var (uj, wj, vj, yj) = (Vector512.Load(u + j), Vector512.Load(w + j), Vector512.Load(v + j), Vector512.Load(y + j));
            var t0 = Update(a0 + j, u0, w0, uj, wj);
            s0 = Vector512.FusedMultiplyAdd(t0, vj, s0);
            yj = Vector512.FusedMultiplyAdd(t0, v0, yj);
            var t1 = Update(a1 + j, u1, w1, uj, wj);
            s1 = Vector512.FusedMultiplyAdd(t1, vj, s1);
            yj = Vector512.FusedMultiplyAdd(t1, v1, yj);
            var t2 = Update(a2 + j, u2, w2, uj, wj);
            s2 = Vector512.FusedMultiplyAdd(t2, vj, s2);
            yj = Vector512.FusedMultiplyAdd(t2, v2, yj);
            var t3 = Update(a3 + j, u3, w3, uj, wj);
            s3 = Vector512.FusedMultiplyAdd(t3, vj, s3);
            yj = Vector512.FusedMultiplyAdd(t3, v3, yj);
            yj.Store(y + j);
        }

        var (ud, wd, vd) = (Vector512.Load(u + diagonal), Vector512.Load(w + diagonal), Vector512.Load(v + diagonal));
        s0 = Vector512.FusedMultiplyAdd(Update(a0 + diagonal, u0, w0, ud, wd), vd, s0);
        s1 = Vector512.FusedMultiplyAdd(Update(a1 + diagonal, u1, w1, ud, wd), vd, s1);
        s2 = Vector512.FusedMultiplyAdd(Update(a2 + diagonal, u2, w2, ud, wd), vd, s2);
        s3 = Vector512.FusedMultiplyAdd(Update(a3 + diagonal, u3, w3, ud, wd), vd, s3);
        y[row] = OrderedSum.OfLanes(s0);
        y[row + 1] = OrderedSum.OfLanes(s1);
        y[row + 2] = OrderedSum.OfLanes(s2);
        y[row + 3] = OrderedSum.OfLanes(s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Minus(double* source) => Vector512.Create(-*source);

    /// <summary>
    /// Eight entries of a row after the update, stored and returned; <paramref name="ui"/> and <paramref name="wi"/> come negated.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Update(
        double* entries, Vector512<double> ui, Vector512<double> wi, Vector512<double> uj, Vector512<double> wj)
    {
        var updated = Vector512.FusedMultiplyAdd(ui, wj, Vector512.Load(entries));
        updated = Vector512.FusedMultiplyAdd(wi, uj, updated);
        updated.Store(entries);
        return updated;
    }
}
