namespace Figures.Numerics;

/// <summary>
/// Eigenvalues of a symmetric tridiagonal matrix by the implicit QL iteration with Wilkinson's shift (Dubrulle, Martin and Wilkinson 1968;
/// Parlett, The Symmetric Eigenvalue Problem, ch. 8). Each unreduced block is worked from its small end, so graded matrices keep
/// the accuracy of their small eigenvalues. The rotations go to a <see cref="RotationBatch"/>.
/// </summary>
internal sealed unsafe class TridiagonalQl
{
    /// <summary>Sweeps allowed per eigenvalue; finite input needs fewer than 3 on average.</summary>
    private const int SweepsPerValue = 30;

    private const double Epsilon = 1.0 / (1L << 53);
    private const double SafeMinimum = 2.2250738585072014e-308, Tiny = 1e-280, Up = 1.0715086071862673e301, Down = 1 / Up;

    private readonly double* diagonal;
    private readonly double* subdiagonal;
    private readonly int order;
    private readonly RotationBatch batch;

    private TridiagonalQl(double* diagonal, double* subdiagonal, int order, RotationBatch batch)
    {
        this.diagonal = diagonal;
        this.subdiagonal = subdiagonal;
        this.order = order;
        this.batch = batch;
    }

    /// <summary>Overwrites the diagonal with the eigenvalues, unsorted, and the subdiagonal with zeros.</summary>
    /// <exception cref="ArithmeticException">The iteration does not converge; no finite input is known to do that.</exception>
    public static void Run(double* diagonal, double* subdiagonal, int order, RotationBatch batch)
    {
        var iteration = new TridiagonalQl(diagonal, subdiagonal, order, batch);
        var sweepsLeft = SweepsPerValue * (long)order;
        for (var start = 0; start < order;)
        {
            var end = iteration.BlockEnd(start);
            if (end > start)
            {
                iteration.Solve(start, end, ref sweepsLeft);
            }

            start = end + 1;
        }

        batch.Apply();
    }

    /// <summary>Last row of the unreduced block that begins at <paramref name="start"/>.</summary>
    private int BlockEnd(int start)
    {
        var end = start;
        while (end < order - 1 && !IsNegligible(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>True when the coupling of rows i and i + 1 is below rounding error relative to both; it is then set to zero.</summary>
    private bool IsNegligible(int i)
    {
        var product = Epsilon * Math.Abs(diagonal[i]) * (Epsilon * Math.Abs(diagonal[i + 1]));
        if (subdiagonal[i] * subdiagonal[i] > product + SafeMinimum)
        {
            return false;
        }

        subdiagonal[i] = 0;
        return true;
    }

    /// <summary>Diagonalises rows <paramref name="low"/> to <paramref name="high"/>.</summary>
    private void Solve(int low, int high, ref long sweepsLeft)
    {
        // The end the iteration converges at is the one with the smaller diagonal entry.
        var direction = Math.Abs(diagonal[high]) < Math.Abs(diagonal[low]) ? -1 : 1;
        var (first, last) = direction > 0 ? (low, high) : (high, low);
        while (first != last + direction)
        {
            var end = first;
            while (end != last && !IsNegligible(Coupling(end, direction)))
            {
                end += direction;
            }

            if (end == first)
            {
                first += direction;
                continue;
            }

            if (sweepsLeft-- == 0)
            {
                throw new ArithmeticException($"QL iteration: eigenvalue {first} of {order} does not converge.");
            }

            SweepBlock(first, end, direction);
        }
    }

    /// <summary>Index of the coupling between row i and its neighbour in the given direction.</summary>
    private static int Coupling(int i, int direction) => direction > 0 ? i : i - 1;

    /// <summary>One implicit QL sweep: from row <paramref name="end"/> back to row <paramref name="first"/>.</summary>
    private void SweepBlock(int first, int end, int direction)
    {
        var length = Math.Abs(end - first);
        batch.BeginSweep(end - direction, direction, length);
        var e = subdiagonal + Coupling(0, direction);
        var g = diagonal[end] - Shift(first, direction);
        var (s, c, p) = (1.0, 1.0, 0.0);
        for (var i = end - direction; ; i -= direction)
        {
            var f = s * e[i];
            var b = c * e[i];
            var r = Radius(f, g);
            (c, s) = r == 0 ? (1, 0) : (g / r, f / r);
            if (i != end - direction)
            {
                e[i + direction] = r;
            }

            g = diagonal[i + direction] - p;
            r = Math.FusedMultiplyAdd(diagonal[i] - g, s, 2 * c * b);
            p = s * r;
            diagonal[i + direction] = g + p;
            g = Math.FusedMultiplyAdd(c, r, -b);
            batch.Add(c, s);
            if (i == first)
            {
                break;
            }
        }

        diagonal[first] -= p;
        e[first] = g;
    }

    /// <summary>The eigenvalue of the leading 2×2 block that is closer to its first entry.</summary>
    private double Shift(int first, int direction)
    {
        var e = subdiagonal[Coupling(first, direction)];
        var g = (diagonal[first + direction] - diagonal[first]) / (2 * e);
        var r = double.IsInfinity(g * g) ? Math.Abs(g) : Math.Sqrt(Math.FusedMultiplyAdd(g, g, 1));
        return diagonal[first] - e / (g + (g < 0 ? -r : r));
    }

    /// <summary>√(f² + g²) without harmful underflow; the entries are near 1 at most.</summary>
    private static double Radius(double f, double g)
    {
        var square = Math.FusedMultiplyAdd(f, f, g * g);
        return square > Tiny ? Math.Sqrt(square) : Math.Sqrt(Math.FusedMultiplyAdd(f * Up, f * Up, g * Up * (g * Up))) * Down;
    }
}
