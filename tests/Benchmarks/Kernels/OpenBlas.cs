using System.Runtime.InteropServices;

namespace Benchmarks.Kernels;

/// <summary>The native peer, by P/Invoke, when the system has it. Never used by the product.</summary>
internal static unsafe partial class OpenBlas
{
    private const string Library = "libopenblas.so.0";
    private const int RowMajor = 101, Plain = 111, Transposed = 112;

    /// <summary>
    /// True when the library is there. Its kernel is chosen by the processor alone: the variables that override it are unset.
    /// </summary>
    public static bool TryLoad()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        Unset("OPENBLAS_CORETYPE");
        Unset("OPENBLAS_L2_SIZE");
        return NativeLibrary.TryLoad(Library, out _);
    }

    /// <summary>Name of the kernel family in use.</summary>
    public static string Kernel => Marshal.PtrToStringUTF8(CoreName()) ?? "unknown";

    /// <summary>The library's own description of itself.</summary>
    public static string Configuration => Marshal.PtrToStringUTF8(Config())?.Trim() ?? "unknown";

    [LibraryImport(Library, EntryPoint = "openblas_set_num_threads")]
    public static partial void SetThreads(int count);

    public static void Multiply(int m, int n, int k, bool transposeA, bool transposeB, double[] a, double[] b, double[] c)
    {
        fixed (double* pa = a, pb = b, pc = c)
        {
            Dgemm(
                RowMajor, transposeA ? Transposed : Plain, transposeB ? Transposed : Plain,
                m, n, k, 1, pa, transposeA ? m : k, pb, transposeB ? k : n, 0, pc, n);
        }
    }

    public static void Multiply(int m, int n, int k, bool transposeA, bool transposeB, float[] a, float[] b, float[] c)
    {
        fixed (float* pa = a, pb = b, pc = c)
        {
            Sgemm(
                RowMajor, transposeA ? Transposed : Plain, transposeB ? Transposed : Plain,
                m, n, k, 1, pa, transposeA ? m : k, pb, transposeB ? k : n, 0, pc, n);
        }
    }

    /// <summary>dsyevd on a copy of the matrix, with or without vectors.</summary>
    public static void SymmetricEigen(int n, ReadOnlySpan<double> matrix, bool vectors, LapackWorkspace work)
    {
        matrix.CopyTo(work.Matrix);
        byte job = (byte)(vectors ? 'V' : 'N'), lower = (byte)'L';
        int size = work.Doubles.Length, integers = work.Integers.Length, info;
        fixed (double* a = work.Matrix, w = work.Values, d = work.Doubles)
        fixed (int* i = work.Integers)
        {
            Dsyevd(&job, &lower, &n, a, &n, w, d, &size, i, &integers, &info);
        }
    }

    /// <summary>dgesdd without vectors on a copy of the matrix.</summary>
    public static void SingularValues(int n, ReadOnlySpan<double> matrix, LapackWorkspace work)
    {
        matrix.CopyTo(work.Matrix);
        byte job = (byte)'N';
        int size = work.Doubles.Length, info;
        fixed (double* a = work.Matrix, w = work.Values, d = work.Doubles)
        fixed (int* i = work.Integers)
        {
            Dgesdd(&job, &n, &n, a, &n, w, null, &n, null, &n, d, &size, i, &info);
        }
    }

    [LibraryImport("libc", EntryPoint = "unsetenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unset(string name);

    [LibraryImport(Library, EntryPoint = "openblas_get_corename")]
    private static partial nint CoreName();

    [LibraryImport(Library, EntryPoint = "openblas_get_config")]
    private static partial nint Config();

    [LibraryImport(Library, EntryPoint = "cblas_dgemm")]
    private static partial void Dgemm(
        int order, int transposeA, int transposeB, int m, int n, int k,
        double alpha, double* a, int lda, double* b, int ldb, double beta, double* c, int ldc);

    [LibraryImport(Library, EntryPoint = "cblas_sgemm")]
    private static partial void Sgemm(
        int order, int transposeA, int transposeB, int m, int n, int k,
        float alpha, float* a, int lda, float* b, int ldb, float beta, float* c, int ldc);

    [LibraryImport(Library, EntryPoint = "dsyevd_")]
    private static partial void Dsyevd(
        byte* job, byte* triangle, int* n, double* a, int* lda, double* w,
        double* work, int* workSize, int* integers, int* integerSize, int* info);

    [LibraryImport(Library, EntryPoint = "dgesdd_")]
    private static partial void Dgesdd(
        byte* job, int* m, int* n, double* a, int* lda, double* s, double* u, int* ldu, double* vt, int* ldvt,
        double* work, int* workSize, int* integers, int* info);
}

/// <summary>Memory LAPACK wants for matrices of one order.</summary>
internal sealed class LapackWorkspace(int order)
{
    public double[] Matrix { get; } = new double[order * order];

    public double[] Values { get; } = new double[order];

    public double[] Doubles { get; } = new double[1 + 6 * order + 2 * order * order + 64 * order];

    public int[] Integers { get; } = new int[8 + 8 * order];
}
