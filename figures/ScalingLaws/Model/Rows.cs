using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ScalingLaws.Model;

/// <summary>Vector operations with a fixed order of additions: sixteen partial sums, then pairs; any rest goes first into lane 0.</summary>
internal static class Rows
{
    /// <summary>Σ left·right.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ReadOnlySpan<Vector256<double>> a = MemoryMarshal.Cast<double, Vector256<double>>(left);
        ReadOnlySpan<Vector256<double>> b = MemoryMarshal.Cast<double, Vector256<double>>(right[..left.Length]);
        (Vector256<double> s0, Vector256<double> s1, Vector256<double> s2, Vector256<double> s3) = (default, default, default, default);
        int v = 0;
        for (; v <= a.Length - 4; v += 4)
        {
            s0 = Vector256.FusedMultiplyAdd(a[v], b[v], s0);
            s1 = Vector256.FusedMultiplyAdd(a[v + 1], b[v + 1], s1);
            s2 = Vector256.FusedMultiplyAdd(a[v + 2], b[v + 2], s2);
            s3 = Vector256.FusedMultiplyAdd(a[v + 3], b[v + 3], s3);
        }

        for (; v < a.Length; v++)
        {
            s0 = Vector256.FusedMultiplyAdd(a[v], b[v], s0);
        }

        double rest = 0;
        for (int i = 4 * a.Length; i < left.Length; i++)
        {
            rest = Math.FusedMultiplyAdd(left[i], right[i], rest);
        }

        Vector256<double> sum = s0 + s1 + (s2 + s3);
        return sum[0] + sum[1] + (sum[2] + sum[3]) + rest;
    }

    /// <summary>target += factor·row.</summary>
    public static void AddScaled(Span<double> target, double factor, ReadOnlySpan<double> row)
    {
        Span<Vector256<double>> a = MemoryMarshal.Cast<double, Vector256<double>>(target);
        ReadOnlySpan<Vector256<double>> b = MemoryMarshal.Cast<double, Vector256<double>>(row[..target.Length]);
        Vector256<double> f = Vector256.Create(factor);
        for (int v = 0; v < a.Length; v++)
        {
            a[v] = Vector256.FusedMultiplyAdd(f, b[v], a[v]);
        }

        for (int i = 4 * a.Length; i < target.Length; i++)
        {
            target[i] = Math.FusedMultiplyAdd(factor, row[i], target[i]);
        }
    }

    /// <summary>target *= row, entry by entry.</summary>
    public static void Scale(Span<double> target, ReadOnlySpan<double> row)
    {
        Span<Vector256<double>> a = MemoryMarshal.Cast<double, Vector256<double>>(target);
        ReadOnlySpan<Vector256<double>> b = MemoryMarshal.Cast<double, Vector256<double>>(row[..target.Length]);
        for (int v = 0; v < a.Length; v++)
        {
            a[v] *= b[v];
        }

        for (int i = 4 * a.Length; i < target.Length; i++)
        {
            target[i] *= row[i];
        }
    }
}
