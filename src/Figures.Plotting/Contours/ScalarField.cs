namespace Figures.Plotting;

/// <summary>A scalar field on a rectangular grid: one value at each pair of an abscissa and an ordinate; NaN where there is none.</summary>
public sealed class ScalarField
{
    private readonly double[] xs;
    private readonly double[] ys;
    private readonly double[] values;
    private Refinement? refined;

    /// <summary>Makes a field.</summary>
    /// <param name="xs">Abscissae, strictly ascending.</param>
    /// <param name="ys">Ordinates, strictly ascending.</param>
    /// <param name="values">One row for each ordinate: <c>values[iy, ix]</c>.</param>
    /// <exception cref="ArgumentException">Coordinates do not ascend or sizes do not match.</exception>
    public ScalarField(ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, double[,] values)
        : this(xs.ToArray(), ys.ToArray(), Flatten(values, xs.Length, ys.Length))
    {
    }

    private ScalarField(double[] xs, double[] ys, double[] values)
    {
        CheckAscending(xs, "abscissae");
        CheckAscending(ys, "ordinates");
        this.xs = xs;
        this.ys = ys;
        this.values = values;
    }

    /// <summary>Abscissae, strictly ascending.</summary>
    public ReadOnlySpan<double> Xs => xs;

    /// <summary>Ordinates, strictly ascending.</summary>
    public ReadOnlySpan<double> Ys => ys;

    /// <summary>Smallest value that is there; NaN when none is.</summary>
    public double Minimum => values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min();

    /// <summary>Largest value that is there; NaN when none is.</summary>
    public double Maximum => values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Whether a value is missing.</summary>
    public bool HasMissing => values.Any(v => !double.IsFinite(v));

    /// <summary>The value at the ix-th abscissa and the iy-th ordinate.</summary>
    public double this[int ix, int iy] => values[(iy * xs.Length) + ix];

    /// <summary>
    /// A field from a long table of points, in any order; points that do not occur are NaN. Coordinates count as equal only when they are
    /// equal to the last bit, as they are in a table that lists one grid.
    /// </summary>
    /// <exception cref="ArgumentException">Lengths differ or a point occurs twice.</exception>
    public static ScalarField FromColumns(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> value)
    {
        if (x.Length != y.Length || x.Length != value.Length)
        {
            throw new ArgumentException($"A scalar field is given columns of different lengths ({x.Length}, {y.Length}, {value.Length}).",
                nameof(value));
        }

        double[] xs = [.. x.ToArray().Distinct().Order()];
        double[] ys = [.. y.ToArray().Distinct().Order()];
        var values = new double[xs.Length * ys.Length];
        values.AsSpan().Fill(double.NaN);
        var seen = new bool[values.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var at = (Array.BinarySearch(ys, y[i]) * xs.Length) + Array.BinarySearch(xs, x[i]);
            if (seen[at])
            {
                throw new ArgumentException($"The grid point ({x[i]}, {y[i]}) occurs twice.", nameof(x));
            }

            seen[at] = true;
            values[at] = value[i];
        }

        return new ScalarField(xs, ys, values);
    }

    /// <summary>The same field with every value replaced.</summary>
    public ScalarField Select(Func<double, double> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new ScalarField(xs, ys, [.. values.Select(map)]);
    }

    /// <summary>
    /// A finer grid through the same points: a tensor product of Catmull–Rom splines in the index of the points, with
    /// <paramref name="factor"/> steps between neighbours. It passes through every given value and is missing only in cells with a missing
    /// corner; beyond an edge or a missing value the spline continues straight.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is below 1 or the result would exceed 4·10⁶ points.</exception>
    public ScalarField Refined(int factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 1);
        var (nx, ny) = (((xs.Length - 1) * factor) + 1, ((ys.Length - 1) * factor) + 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)nx * ny, 4_000_000L, nameof(factor));
        if (factor == 1)
        {
            return this;
        }

        // Filled contours and contour lines of one grid ask for the same refinement.
        var memo = refined;
        if (memo is null || memo.Factor != factor)
        {
            var fine = new ScalarField(
                CatmullRom.Coordinates(xs, factor),
                CatmullRom.Coordinates(ys, factor),
                CatmullRom.Refine(values, xs.Length, ys.Length, factor));
            refined = memo = new Refinement(factor, fine);
        }

        return memo.ScalarField;
    }

    /// <summary>All values, row by row.</summary>
    internal ReadOnlySpan<double> Values => values;

    private static double[] Flatten(double[,] values, int columns, int rows)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.GetLength(0) != rows || values.GetLength(1) != columns)
        {
            throw new ArgumentException(
                $"A scalar field of {columns} abscissae and {rows} ordinates needs {rows} × {columns} values, "
                + $"not {values.GetLength(0)} × {values.GetLength(1)}.",
                nameof(values));
        }

        return [.. values.Cast<double>()];
    }

    private static void CheckAscending(double[] coordinates, string name)
    {
        for (var i = 0; i < coordinates.Length; i++)
        {
            if (!double.IsFinite(coordinates[i]) || (i > 0 && coordinates[i] <= coordinates[i - 1]))
            {
                throw new ArgumentException(
                    $"A scalar field's {name} must be finite and strictly ascending; number {i} is {coordinates[i]}.", nameof(coordinates));
            }
        }

        if (coordinates.Length < 1)
        {
            throw new ArgumentException($"A scalar field needs {name}.", nameof(coordinates));
        }
    }

    private sealed record Refinement(int Factor, ScalarField ScalarField);
}
