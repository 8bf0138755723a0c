using Figures.Tables;

namespace Figures.Snapshots;

/// <summary>Reads a snapshot line by line; every error names the line it was found in.</summary>
internal sealed class SnapshotParser
{
    private readonly string path;
    private readonly string[] lines;
    private int next;

    public SnapshotParser(string text, string path)
    {
        this.path = path;
        lines = text.Split('\n');
        if (lines[^1].Length > 0)
        {
            next = lines.Length;
            throw Error("the last line is not ended; the file is cut short");
        }
    }

    public (Table Table, SnapshotHeader Header) Parse()
    {
        if (Line() != SnapshotText.FirstLine)
        {
            throw Error($"the first line of a snapshot is '{SnapshotText.FirstLine}'");
        }

        SnapshotHeader header = ReadHeader();
        List<ColumnSchema> schemas = ReadSchemas();
        int rows = ReadRowCount();
        if (!CsvLine.Join(schemas.Select(schema => schema.Name)).Equals(Line(), StringComparison.Ordinal))
        {
            throw Error("the line of column names does not list the columns described above it");
        }

        string[][] cells = [.. Enumerable.Range(0, rows).Select(_ => ReadRow(schemas.Count))];
        int firstCell = next - rows;
        if (next < lines.Length - 1)
        {
            next++;
            throw Error($"there are more lines than the {rows} rows the header announces");
        }

        return (MakeTable(schemas, cells, firstCell), header);
    }

    private SnapshotHeader ReadHeader()
    {
        string figure = Value("figure");
        string table = Value("table");
        string profile = Value("profile");
        string digest = Value("digest");
        return Located(() => new SnapshotHeader(figure, table, profile, digest));
    }

    private List<ColumnSchema> ReadSchemas()
    {
        Value("columns");
        var schemas = new List<ColumnSchema>();
        while (next < lines.Length && lines[next].StartsWith("# column: ", StringComparison.Ordinal))
        {
            string value = Value("column");
            schemas.Add(Located(() => SchemaOf(CsvLine.Split(value))));
        }

        return schemas.Count > 0 ? schemas : throw Error("a line '# column: …' is missing");
    }

    private static ColumnSchema SchemaOf(List<string> fields) => fields.Count == 7
        ? new ColumnSchema(
            fields[0],
            TypeOf(fields[1]),
            fields[2],
            fields[6],
            IsKey(fields[3]),
            new Tolerance(CanonicalText.ParseDouble(fields[4]), CanonicalText.ParseDouble(fields[5])))
        : throw new FormatException($"A column is described by 7 fields, not {fields.Count}.");

    private static bool IsKey(string role) => role switch
    {
        "key" => true,
        "value" => false,
        _ => throw new FormatException($"'{role}' is neither key nor value."),
    };

    private static ColumnType TypeOf(string name) =>
        Enum.GetValues<ColumnType>().Cast<ColumnType?>().FirstOrDefault(type => type.ToString() == name)
        ?? throw new FormatException($"'{name}' is no column type ({string.Join(", ", Enum.GetNames<ColumnType>())}).");

    private int ReadRowCount()
    {
        long rows = Located(() => CanonicalText.ParseInt64(Value("rows")));
        return rows is >= 0 and <= SnapshotText.MaxRows
            ? (int)rows
            : throw Error($"{rows} rows are announced, and a snapshot holds at most {SnapshotText.MaxRows}");
    }

    private string[] ReadRow(int columns)
    {
        string line = Line();
        List<string> cells = Located(() => CsvLine.Split(line));
        return cells.Count == columns ? [.. cells] : throw Error($"{cells.Count} values stand where {columns} columns are described");
    }

    private Table MakeTable(List<ColumnSchema> schemas, string[][] cells, int firstLine)
    {
        Column[] columns = [.. schemas.Select((schema, i) => MakeColumn(schema, i, cells, firstLine))];
        next = firstLine - 1;
        return Located(() => new Table(columns));
    }

    private Column MakeColumn(ColumnSchema schema, int index, string[][] cells, int firstLine)
    {
        (string name, _, string unit, string description, _, Tolerance tolerance) = schema;
        Column column = schema.Type switch
        {
            ColumnType.Boolean => Column.Booleans(name, Values(CanonicalText.ParseBoolean), unit, description),
            ColumnType.Int64 => Column.Integers(name, Values(CanonicalText.ParseInt64), unit, description, tolerance),
            ColumnType.Double => Column.Doubles(name, Values(CanonicalText.ParseDouble), unit, description, tolerance),
            _ => Column.Strings(name, Values(text => text), unit, description),
        };
        return schema.IsKey ? column.AsKey() : column;

        T[] Values<T>(Func<string, T> parse)
        {
            var values = new T[cells.Length];
            for (int row = 0; row < values.Length; row++)
            {
                next = firstLine + row + 1;
                values[row] = Located(() => parse(cells[row][index]), $"column '{name}': ");
            }

            return values;
        }
    }

    /// <summary>The value of the header line of that name, which must come next.</summary>
    private string Value(string name)
    {
        string prefix = $"# {name}: ";
        string line = Line();
        return line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..] : throw Error($"a line '{prefix}…' is expected");
    }

    /// <summary>The next line; a carriage return before its end is of a checkout that converted line ends.</summary>
    private string Line()
    {
        if (next >= lines.Length - 1)
        {
            next = lines.Length;
            throw Error("the file is cut short");
        }

        string line = lines[next++].TrimEnd('\r');
        return line.StartsWith("<<<<<<< ", StringComparison.Ordinal) ? throw Error("a merge conflict is not resolved") : line;
    }

    private T Located<T>(Func<T> part, string what = "")
    {
        try
        {
            return part();
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or SnapshotException)
        {
            throw new TableFormatException($"{path}({next}): {what}{exception.Message}", exception);
        }
    }

    private TableFormatException Error(string what) => new($"{path}({Math.Max(next, 1)}): {what}.");
}
