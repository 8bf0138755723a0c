using Figures.Authoring;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Tables of courses over λ and step, as figures tabulate and draw them.</summary>
internal static class Courses
{
    /// <summary>
    /// Tolerance of a number that follows from thousands of steps of rounded arithmetic. The same code gives the same bits; the
    /// allowance is for another decomposition of the task, whose last digit the dynamics carry on. Entries that vanish exactly hold
    /// round-off, hence the absolute part.
    /// </summary>
    public static Tolerance Rounding { get; } = new(1e-12, 1e-9);

    private const string Decomposition = "another decomposition of the task, whose last digit thousands of steps carry on";

    /// <summary>
    /// Simulation and theory of the same quantities in one table: every value column twice, prefixed <c>simulation_</c> and <c>theory_</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The two were not recorded at the same λ and steps.</exception>
    public static Table Beside(Table simulation, Table theory)
    {
        if (!simulation.Doubles("relative_scale").SequenceEqual(theory.Doubles("relative_scale"))
            || !simulation.Integers("step").SequenceEqual(theory.Integers("step")))
        {
            throw new ArgumentException(
                "Simulation and theory were recorded at different λ or steps; give both tasks the same parameters.");
        }

        return new Table(
        [
            simulation["relative_scale"],
            simulation["step"],
            .. Values(simulation, "simulation_"),
            .. Values(theory, "theory_"),
        ]);
    }

    /// <summary>The rows of some λ only.</summary>
    public static Table Of(Table table, params IReadOnlyCollection<double> scales)
    {
        var all = table.Doubles("relative_scale").ToArray();
        return table.Where(row => scales.Contains(all[row]));
    }

    /// <summary>The λ of the columns of Figures 2 and 3, from left to right.</summary>
    public static double[] Columns<TStarts>(Inputs inputs)
        where TStarts : PipelineTask => [.. inputs.Rows<TStarts, FigureColumn>("columns").Select(column => column.RelativeScale)];

    /// <summary>The values of λ in a table, each once, in its order.</summary>
    public static IReadOnlyList<double> Scales(Table table) => [.. table.Doubles("relative_scale").ToArray().Distinct()];

    /// <summary>The steps as numbers, for drawing.</summary>
    public static double[] Steps(Table table) => [.. table.Integers("step").ToArray().Select(step => (double)step)];

    /// <summary>The names of the value columns that start with a prefix.</summary>
    public static IReadOnlyList<string> Names(Table table, string prefix) =>
        [.. table.Columns.Select(column => column.Name).Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];

    /// <summary>The values of those columns.</summary>
    public static IEnumerable<double[]> Curves(Table table, string prefix) =>
        Names(table, prefix).Select(name => table.Doubles(name).ToArray());

    /// <summary>
    /// For every λ, as many rows as given, chosen along the path of all curves of <paramref name="guide"/>: see
    /// <see cref="Thinning.AlongPath"/>.
    /// </summary>
    /// <param name="table">The table to thin.</param>
    /// <param name="guide">A table of the same λ and steps whose curves say where most happens.</param>
    /// <param name="rowsPerScale">Rows kept for each λ.</param>
    public static Table Thinned(Table table, Table guide, int rowsPerScale)
    {
        var all = table.Doubles("relative_scale").ToArray();
        var kept = new List<int>();
        foreach (var scale in Scales(table))
        {
            var rows = Enumerable.Range(0, table.RowCount).Where(row => all[row] == scale).ToArray();
            var part = guide.Rows(rows);
            var curves = Names(part, "").Where(name => !part[name].IsKey).Select(name => part.Doubles(name).ToArray()).ToArray();
            kept.AddRange(Thinning.AlongPath(Steps(part), curves, rowsPerScale).Select(index => rows[index]));
        }

        return table.Rows(kept);
    }

    /// <summary>
    /// The largest distance of simulation and theory in a table made by <see cref="Beside"/>, over the largest theoretical value.
    /// </summary>
    public static double RelativeDistance(Table table)
    {
        var (distance, size) = (0.0, 0.0);
        foreach (var name in Names(table, "simulation_"))
        {
            var simulation = table.Doubles(name);
            var theory = table.Doubles(name.Replace("simulation_", "theory_", StringComparison.Ordinal));
            for (var row = 0; row < theory.Length; row++)
            {
                distance = Math.Max(distance, Math.Abs(simulation[row] - theory[row]));
                size = Math.Max(size, Math.Abs(theory[row]));
            }
        }

        return distance / size;
    }

    /// <summary>The same table with the tolerance of <see cref="Rounding"/> on every value column.</summary>
    public static Table Rounded(Table table) => table.WithTolerance(Rounding, Decomposition);

    private static IEnumerable<Column> Values(Table table, string prefix) => table.Columns
        .Where(column => !column.IsKey)
        .Select(column => column.Named(prefix + column.Name).WithTolerance(Rounding));
}
