namespace Figures.Numerics;

/// <summary>A plane rotation of two rows.</summary>
internal static unsafe class RowRotation
{
    /// <summary>(a, b) ← (c·a + s·b, c·b − s·a).</summary>
    public static void Apply(double* a, double* b, int count, double c, double s)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (a[i], b[i]);
            a[i] = Math.FusedMultiplyAdd(c, x, s * y);
            b[i] = Math.FusedMultiplyAdd(c, y, -(s * x));
        }
    }
}
