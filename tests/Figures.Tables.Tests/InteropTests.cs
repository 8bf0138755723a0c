using Figures.Snapshots;
using ParquetSharp;

namespace Figures.Tables.Tests;

/// <summary>Two foreign programs read what we write and write what we read: DuckDB, and Arrow through ParquetSharp.</summary>
public sealed class InteropTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-interop-");
    private readonly DuckDb duckDb = new();

    public void Dispose()
    {
        duckDb.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>The names of the verified tables of the smoke gallery.</summary>
    public static TheoryData<string> SmokeTables() =>
        [.. Directory.GetFiles(SnapshotFolder, "*.csv", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(SnapshotFolder, file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SmokeTables))]
    public void Foreign_readers_see_the_values_of_every_table_of_the_smoke_gallery(string snapshot)
    {
        string path = Path.Combine(SnapshotFolder, snapshot);
        RequireSame(SnapshotText.Parse(File.ReadAllText(path), path).Table);
    }

    [Fact]
    public void Foreign_readers_see_every_awkward_value() => RequireSame(Samples.Awkward());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(140_000, 3)]
    public void Foreign_readers_see_any_number_of_rows_in_groups_of_65536(int rows, int groups)
    {
        Table table = Samples.Large(rows);
        string path = RequireSame(table);

        Assert.Equal(groups, duckDb.Number($"select count(distinct row_group_id) from parquet_metadata('{path}')"));
        Assert.Equal(0, duckDb.Number($"select count(*) from parquet_metadata('{path}') where compression <> 'UNCOMPRESSED'"));
    }

    /// <summary>What the page of the format says of encodings; another version of the library may choose others.</summary>
    [Fact]
    public void The_encodings_are_those_that_are_described()
    {
        string path = Write(Samples.Large(140_000));
        var encodings = duckDb.Rows($"select distinct encodings from parquet_metadata('{path}')").Select(row => (string)row[0]);

        Assert.Equal("PLAIN, RLE", Assert.Single(encodings));
    }

    [Fact]
    public void DuckDB_sees_the_entries_of_the_footer()
    {
        Table table = Samples.Awkward();
        string path = Write(table);
        var entries = duckDb.Rows($"select decode(key), decode(value) from parquet_kv_metadata('{path}')")
            .ToDictionary(row => (string)row[0], row => (string)row[1]);

        Assert.Equal("Ωmega", entries["title"]);
        Assert.Equal(table.ContentId.ToString(), entries["figures.content"]);
    }

    [Fact]
    public void DuckDB_filters_by_the_statistics_and_finds_the_rows_there_are()
    {
        RequireFilters(Samples.Awkward(), Filters(Samples.Awkward()));
        RequireFilters(Samples.Large(140_000), Filters(Samples.Large(140_000)));
        RequireFilters(
            Edges(),
            ("zero = 0", 3), ("zero < 0", 0), ("zero >= 0", 3), ("zero = -0.0", 3), ("signs = 0", 3), ("signs = -0.0", 3), ("signs < 0", 0),
            ("isnan(nan)", 1), ("nan > 2", 2), ("nan = 3", 1), ("nan < 1", 0),
            ("\"text\" = 'z'", 1), ("\"text\" < 'z'", 0), ("truth", 3), ("not truth", 0));
    }

    /// <summary>
    /// Parquet.Net orders the statistics of text by UTF-16 units, Parquet by the bytes of UTF-8, so a reader that trusts them skips rows. When
    /// this fails, the library has mended it: the case then belongs to the test above, and the page of the format loses a paragraph.
    /// </summary>
    [Fact]
    public void Text_beyond_the_BMP_is_read_and_a_filter_in_DuckDB_misses_it()
    {
        string path = RequireSame(Edges());

        Assert.Equal(0, duckDb.Number($"select count(*) from '{path}' where \"text\" = '𝛾'"));
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("v2")]
    public void We_see_the_values_that_DuckDB_writes(string version)
    {
        foreach (string codec in (string[])["uncompressed", "snappy", "gzip", "brotli", "zstd", "lz4_raw"])
        {
            string path = PathOf($"{codec}-{version}");
            duckDb.Run($"copy ({ForeignTable.Sql}) to '{path}' (format parquet, compression {codec}, parquet_version {version}, row_group_size 2048)");
            ForeignTable.RequireSame(Read(path));
        }
    }

    [Theory]
    [InlineData(ParquetVersion.PARQUET_1_0)]
    [InlineData(ParquetVersion.PARQUET_2_6)]
    public void We_see_the_values_that_Arrow_writes(ParquetVersion version)
    {
        foreach (Compression codec in (Compression[])[Compression.Uncompressed, Compression.Snappy, Compression.Gzip, Compression.Brotli, Compression.Zstd])
        {
            foreach (bool isDictionaryUsed in (bool[])[false, true])
            {
                string path = PathOf($"{codec}-{version}-{isDictionaryUsed}");
                Arrow.Write(path, codec, isDictionaryUsed, version);
                ForeignTable.RequireSame(Read(path));
            }
        }
    }

    private static string SnapshotFolder => Path.Combine(AppContext.BaseDirectory, "Snapshots");

    /// <summary>
    /// Values at which wrong statistics would make a reader skip rows: zeros of both signs, and text whose order depends on the
    /// encoding.
    /// </summary>
    private static Table Edges() => new(
        Column.Doubles("zero", [-0.0, -0.0, -0.0]),
        Column.Doubles("signs", [-0.0, 0.0, -0.0]),
        Column.Doubles("nan", [1, double.NaN, 3]),
        Column.Strings("text", ["\uFFFD", "𝛾", "z"]),
        Column.Booleans("truth", [true, true, true]));

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
                    (long least, long middle, long greatest) = (values.Min(), values[values.Length / 2], values.Max());
                    filters.Add(($"{name} = {greatest}", values.Count(value => value == greatest)));
                    filters.Add(($"{name} = '{least}'::bigint", values.Count(value => value == least)));
                    filters.Add(($"{name} < '{least}'::bigint", 0));
                    filters.Add(($"{name} >= {middle}", values.Count(value => value >= middle)));
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

    private static Table Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return ParquetFile.Read(stream);
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name + ".parquet");

    private string Write(Table table)
    {
        string path = PathOf(table.ContentId.ToString());
        using FileStream stream = File.Create(path);
        ParquetFile.Write(stream, table, new Dictionary<string, string> { ["title"] = "Ωmega" });
        return path;
    }

    private string RequireSame(Table table)
    {
        string path = Write(table);
        duckDb.RequireSame(table, path);
        Arrow.RequireSame(table, path);
        Assert.Equal(table.ContentId, Read(path).ContentId);
        return path;
    }

    private void RequireFilters(Table table, params (string Where, long Count)[] filters)
    {
        string path = Write(table);
        foreach ((string where, long count) in filters)
        {
            Assert.True(count == duckDb.Number($"select count(*) from '{path}' where {where}"), where);
        }
    }
}
