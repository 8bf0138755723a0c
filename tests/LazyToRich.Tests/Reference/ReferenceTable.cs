using System.Globalization;

using Figures.Numerics;

namespace LazyToRich.Tests.Reference;

/// <summary>One of the reference tables of the specification: comma-separated text with a header, numbers with 17 digits.</summary>
internal sealed class ReferenceTable
{
    private readonly string[] names;

    private ReferenceTable(string[] names, IReadOnlyList<string[]> rows)
    {
        this.names = names;
        Rows = [.. rows.Select(row => new ReferenceRow(this, row))];
    }

    public IReadOnlyList<ReferenceRow> Rows { get; }

    public static ReferenceTable Read(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reference", "LazyToRich", name + ".csv");
        var lines = File.ReadAllLines(path);
        return new ReferenceTable(lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
    }

    public int IndexOf(string column) => Array.IndexOf(names, column) is >= 0 and var index
        ? index
        : throw new ArgumentException($"No column '{column}'; there are {string.Join(", ", names)}.", nameof(column));

    /// <summary>The matrix given by the columns row, col, value of the rows chosen.</summary>
    public Matrix Matrix(Func<ReferenceRow, bool> chosen)
    {
        var entries = Rows.Where(chosen).ToArray();
        var matrix = new Matrix(entries.Max(entry => entry.Integer("row")) + 1, entries.Max(entry => entry.Integer("col")) + 1);
        foreach (var entry in entries)
        {
            matrix[entry.Integer("row"), entry.Integer("col")] = entry.Number("value");
        }

        return matrix;
    }
}

/// <summary>One row, its cells by column name.</summary>
internal sealed class ReferenceRow(ReferenceTable table, string[] cells)
{
    public string this[string column] => cells[table.IndexOf(column)];

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public int Integer(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);
}
