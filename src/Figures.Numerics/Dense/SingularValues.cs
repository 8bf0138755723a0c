namespace Figures.Numerics;

/// <summary>Singular values without vectors.</summary>
public static class SingularValues
{
    /// <summary>All min(rows, columns) singular values, descending.</summary>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static double[] Of(Matrix a) => Svd.ValuesOf(a);

    /// <summary>The largest singular value, ‖A‖₂; 0 for an empty matrix.</summary>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static double Largest(Matrix a) => Math.Min(a.Rows, a.Columns) == 0 ? 0 : Of(a)[0];
}
