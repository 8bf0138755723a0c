namespace Figures.Tables.Tests;

/// <summary>Tables that hold what files and texts tend to lose.</summary>
internal static class Samples
{
    /// <summary>One row for each awkward value; every type; key, unit, description and tolerance set.</summary>
    public static Table Awkward() => new(
        Column.Integers("row", Enumerable.Range(0, 8), description: "counts up").AsKey(),
        Column.Doubles(
            "loss γ",
            [0.1, -0.0, 0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue],
            "m s⁻¹",
            "a \"quoted\" loss, \\ and all",
            new Tolerance(1e-12, 1e-9)),
        Column.Integers("stop", [long.MinValue, long.MaxValue, 0, -1, 1, 42, 1L << 53, -(1L << 53) - 1], tolerance: Tolerance.Within(3)),
        Column.Strings("label", ["", "a", "ä", "日本語", "𝛾²", "line\nbreak", "\"q\", r", "#"]),
        Column.Booleans("stable", [true, false, false, true, true, true, false, true]));

    /// <summary>Many rows over several row groups: a counter, a number without repetition, a repeated and a unique text.</summary>
    public static Table Large(int rows) => new(
        Column.Integers("row", Enumerable.Range(0, rows)).AsKey(),
        Column.Doubles("value", Enumerable.Range(0, rows).Select(i => Math.Sqrt(i) - 100)),
        Column.Strings("group", Enumerable.Range(0, rows).Select(i => "group " + (i / 1000 % 7))),
        Column.Strings("name", Enumerable.Range(0, rows).Select(i => "name " + i)),
        Column.Booleans("even", Enumerable.Range(0, rows).Select(i => i % 2 == 0)));

    /// <summary>Writes and reads back.</summary>
    public static Table RoundTrip(Table table) => ParquetFile.Read(new MemoryStream(Bytes(table)));

    /// <summary>The file's bytes.</summary>
    public static byte[] Bytes(Table table, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var stream = new MemoryStream();
        ParquetFile.Write(stream, table, metadata);
        return stream.ToArray();
    }
}
