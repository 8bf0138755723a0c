namespace Figures.Numerics;

/// <summary>
/// Singular values without vectors, by Householder bidiagonalisation and the differential qd algorithm. The bits depend neither on the
/// machine nor on threads.
/// </summary>
public static unsafe class SingularValues
{
    [ThreadStatic]
    private static Workspace? workspace;

    /// <summary>All min(rows, columns) singular values, descending.</summary>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static double[] Of(Matrix a)
    {
        a.RequireFinite(nameof(a));
        var values = new double[Math.Min(a.Rows, a.Columns)];
        (workspace ??= new()).Compute(a, values);
        return values;
    }

    /// <summary>The largest singular value, ‖A‖₂; 0 for an empty matrix.</summary>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static double Largest(Matrix a) => Math.Min(a.Rows, a.Columns) == 0 ? 0 : Of(a)[0];

    /// <summary>What one thread needs for matrices of any size, kept between calls.</summary>
    private sealed class Workspace
    {
        private readonly Bidiagonalization form = new();
        private readonly DifferentialQd iteration = new();

        public void Compute(Matrix a, Span<double> values)
        {
            if (values.Length == 0)
            {
                return;
            }

            var scale = PowerOfTwoScale.BringNearOne(a.MaxAbs());
            form.Reduce(a, scale);
            iteration.Run(form.Diagonal, form.OffDiagonal, values.Length, values);
            values.Sort();
            values.Reverse();
            foreach (ref var value in values)
            {
                value = Math.Sqrt(value) / scale;
            }
        }
    }
}
