using System.Diagnostics;
using System.Text.Json;
using Figures.Tables.Parquet;

namespace Figures.Tables.Tests;

/// <summary>DuckDB, hyparquet and parquet-rs, driven through the scripts of tests/interop.</summary>
public sealed class InteropTests : IDisposable
{
    private const int RowsPerGroup = 5_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-interop-");

    public void Dispose() => folder.Delete(recursive: true);

    [InteropFact]
    public void Foreign_readers_see_our_values_types_and_counts_or_the_test_is_skipped_without_node_modules()
    {
        Expect("awkward", Samples.Awkward(), Filters(Samples.Awkward()));
        Expect("empty", Samples.Large(0));
        Expect("one", Samples.Large(1));
        Expect("large", Samples.Large(12_000), Filters(Samples.Large(12_000)));
        Expect("edges", Edges(), EdgeFilters());

        (int exitCode, string output) = Run("check.mjs");

        Assert.True(exitCode == 0, output);
    }

    [InteropFact]
    public void We_see_the_values_of_foreign_writers_or_the_test_is_skipped_without_node_modules()
    {
        (int exitCode, string output) = Run("write.mjs");
        Assert.True(exitCode == 0, output);

        string[] files = [.. folder.GetFiles("*.parquet").Select(file => file.FullName).Order(StringComparer.Ordinal)];
        foreach (string file in files)
        {
            using FileStream stream = File.OpenRead(file);
            if (Path.GetFileName(file).StartsWith("refused-", StringComparison.Ordinal))
            {
                Assert.Throws<TableFormatException>(() => ParquetFile.Read(stream));
            }
            else
            {
                ForeignTable.RequireSame(ParquetFile.Read(stream));
            }
        }

        Assert.Equal(29, files.Length);
    }

    /// <summary>
    /// Values at which wrong statistics would make a reader skip rows: zeros of both signs, and text whose order depends on the
    /// encoding.
    /// </summary>
    private static Table Edges() => new(
        Column.Doubles("zero", [-0.0, -0.0, -0.0]),
        Column.Doubles("nan", [1, double.NaN, 3]),
        Column.Strings("text", ["\uFFFD", "𝛾", "z"]),
        Column.Booleans("truth", [true, true, true]));

    private static (string Where, long Count)[] EdgeFilters() =>
    [
        ("zero = 0", 3), ("zero < 0", 0), ("zero >= 0", 3), ("zero = -0.0", 3),
        ("isnan(nan)", 1), ("nan > 2", 2), ("nan = 3", 1), ("nan < 1", 0),
        ("\"text\" >= '𝛾'", 1), ("\"text\" > 'z'", 2), ("\"text\" = 'z'", 1), ("\"text\" < 'z'", 0), ("truth", 3), ("not truth", 0),
    ];

    /// <summary>Questions at and beyond the extremes of every column, with the counts as the rows themselves have them.</summary>
    private static (string Where, long Count)[] Filters(Table table)
    {
        var filters = new List<(string, long)>();
        foreach (Column column in table.Columns)
        {
            string name = $"\"{column.Name}\"";
            switch (column)
            {
                case Column<long> integers:
                    long[] values = integers.Values.ToArray();
                    filters.Add(($"{name} = {values.Max()}", values.Count(value => value == values.Max())));
                    filters.Add(($"{name} = '{values.Min()}'::bigint", values.Count(value => value == values.Min())));
                    filters.Add(($"{name} < '{values.Min()}'::bigint", 0));
                    filters.Add(($"{name} >= {values[values.Length / 2]}", values.Count(value => value >= values[values.Length / 2])));
                    break;
                case Column<double> doubles:
                    double[] numbers = doubles.Values.ToArray();
                    filters.Add(($"isnan({name})", numbers.Count(double.IsNaN)));
                    filters.Add(($"{name} = 'inf'::double", numbers.Count(double.IsPositiveInfinity)));
                    filters.Add(($"{name} <= -100", numbers.Count(value => value <= -100)));
                    filters.Add(($"{name} > 1e9 and {name} < 'inf'::double", numbers.Count(x => x > 1e9 && double.IsFinite(x))));
                    break;
                case Column<string> strings:
                    string[] texts = strings.Values.ToArray();
                    filters.Add(($"{name} = '{texts[^1]}'", texts.Count(text => text == texts[^1])));
                    filters.Add(($"{name} < ''", 0));
                    break;
                case Column<bool> booleans:
                    filters.Add((name, booleans.Values.Count(true)));
                    filters.Add(($"not {name}", booleans.Values.Count(false)));
                    break;
            }
        }

        return [.. filters];
    }

    private void Expect(string name, Table table, params (string Where, long Count)[] filters)
    {
        var metadata = new Dictionary<string, string> { ["title"] = "Ωmega" };
        using FileStream stream = File.Create(Path.Combine(folder.FullName, name + ".parquet"));
        new ParquetWriter(stream, new ParquetLayout { RowsPerGroup = RowsPerGroup }).Write(table, metadata);
        var expected = new
        {
            columns = table.Columns.Select(column => new { name = column.Name, type = SqlType(column), values = Values(column) }),
            rowGroups = (table.RowCount + RowsPerGroup - 1) / RowsPerGroup,
            metadata = new Dictionary<string, string>(metadata) { ["figures.content"] = table.ContentId.ToString() },
            filters = filters.Select(filter => new { where = filter.Where, count = filter.Count }),
        };
        File.WriteAllText(Path.Combine(folder.FullName, name + ".expected.json"), JsonSerializer.Serialize(expected));
    }

    private static string SqlType(Column column) => column.Type switch
    {
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Int64 => "BIGINT",
        ColumnType.Double => "DOUBLE",
        _ => "VARCHAR",
    };

    /// <summary>The bits of doubles, the canonical text of all others; as tests/interop/text.mjs has them.</summary>
    private static IEnumerable<string> Values(Column column) => Enumerable.Range(0, column.Length).Select(row =>
        column is Column<double> doubles && !double.IsNaN(doubles[row])
            ? BitConverter.DoubleToInt64Bits(doubles[row]).ToString("x16")
            : column.Text(row));

    private (int ExitCode, string Output) Run(string script)
    {
        string path = Path.Combine(InteropFactAttribute.Folder, script);
        using Process process = Process.Start(new ProcessStartInfo("node", [path, folder.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
