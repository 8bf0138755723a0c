using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Benchmarks.Kernels;

/// <summary>What the processor could do at best: independent fused multiply-adds in registers, nothing else.</summary>
internal static unsafe class FmaPeak
{
    private const int Steps = 4000;

    /// <summary>Floating-point operations on doubles of one run.</summary>
    public static double Operations => 2.0 * 12 * Width * Steps;

    private static int Width => Vector512.IsHardwareAccelerated ? 8 : 4;

    public static void Run()
    {
        var sink = stackalloc double[8];
        if (Vector512.IsHardwareAccelerated)
        {
            Wide(sink);
        }
        else
        {
            Narrow(sink);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Wide(double* sink)
    {
        var (b, c) = (Vector512.Create(0.999), Vector512.Create(1e-3));
        Vector512<double> s0 = b, s1 = b, s2 = b, s3 = b, s4 = b, s5 = b, s6 = b, s7 = b, s8 = b, s9 = b, s10 = b, s11 = b;
        for (var i = 0; i < Steps; i++)
        {
            s0 = Vector512.FusedMultiplyAdd(s0, b, c);
            s1 = Vector512.FusedMultiplyAdd(s1, b, c);
            s2 = Vector512.FusedMultiplyAdd(s2, b, c);
            s3 = Vector512.FusedMultiplyAdd(s3, b, c);
            s4 = Vector512.FusedMultiplyAdd(s4, b, c);
            s5 = Vector512.FusedMultiplyAdd(s5, b, c);
            s6 = Vector512.FusedMultiplyAdd(s6, b, c);
            s7 = Vector512.FusedMultiplyAdd(s7, b, c);
            s8 = Vector512.FusedMultiplyAdd(s8, b, c);
            s9 = Vector512.FusedMultiplyAdd(s9, b, c);
            s10 = Vector512.FusedMultiplyAdd(s10, b, c);
            s11 = Vector512.FusedMultiplyAdd(s11, b, c);
        }

        (s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11).Store(sink);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(double* sink)
    {
        var (b, c) = (Vector256.Create(0.999), Vector256.Create(1e-3));
        Vector256<double> s0 = b, s1 = b, s2 = b, s3 = b, s4 = b, s5 = b, s6 = b, s7 = b, s8 = b, s9 = b, s10 = b, s11 = b;
        for (var i = 0; i < Steps; i++)
        {
            s0 = Vector256.FusedMultiplyAdd(s0, b, c);
            s1 = Vector256.FusedMultiplyAdd(s1, b, c);
            s2 = Vector256.FusedMultiplyAdd(s2, b, c);
            s3 = Vector256.FusedMultiplyAdd(s3, b, c);
            s4 = Vector256.FusedMultiplyAdd(s4, b, c);
            s5 = Vector256.FusedMultiplyAdd(s5, b, c);
            s6 = Vector256.FusedMultiplyAdd(s6, b, c);
            s7 = Vector256.FusedMultiplyAdd(s7, b, c);
            s8 = Vector256.FusedMultiplyAdd(s8, b, c);
            s9 = Vector256.FusedMultiplyAdd(s9, b, c);
            s10 = Vector256.FusedMultiplyAdd(s10, b, c);
            s11 = Vector256.FusedMultiplyAdd(s11, b, c);
        }

        (s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11).Store(sink);
    }
}
