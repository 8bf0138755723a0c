using Figures.Pipeline;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>Finds the one table of a row type's schema.</summary>
internal static class RowSearch
{
    /// <summary>The rows of the only table that has the schema.</summary>
    /// <param name="reader">The task that reads.</param>
    /// <param name="tables">The tables to choose from, by task.</param>
    /// <exception cref="PipelineException">No table has the schema, or more than one.</exception>
    [PartOfKey]
    public static IReadOnlyList<TRow> Only<TRow>(string reader, IEnumerable<KeyValuePair<string, TableSet>> tables)
        where TRow : class
    {
        var all = (
            from task in tables
            from entry in task.Value
            select (Name: $"{task.Key}/{entry.Key}", Table: entry.Value, Differences: entry.Value.DifferencesFrom<TRow>())).ToList();
        var fitting = all.Where(entry => entry.Differences.Count == 0).ToList();
        return fitting switch
        {
            [var only] => only.Table.Rows<TRow>(),
            [] when all is [var other] => throw new PipelineException(Differs<TRow>(reader, other.Name, other.Differences)),
            [] => throw new PipelineException(new Problem(
                ErrorCode.UnknownTable, reader, $"No table it may read has the schema of {typeof(TRow).Name}", Closest(all))),
            _ => throw new PipelineException(new Problem(
                ErrorCode.UnknownTable, reader, $"{fitting.Count} tables have the schema of {typeof(TRow).Name}",
                $"They are {string.Join(", ", fitting.Select(entry => entry.Name))}",
                $"Name one: inputs.Rows<TheTask, {typeof(TRow).Name}>(\"the_table\")")),
        };
    }

    /// <summary>What is said of a table that has another schema.</summary>
    public static Problem Differs<TRow>(string reader, string table, IReadOnlyList<string> differences) => new(
        ErrorCode.UnknownTable, reader, $"{table} does not have the schema of {typeof(TRow).Name}", string.Join("; ", differences),
        $"Make {typeof(TRow).Name} state the table's columns, or read some of them with ExtraColumns.Ignored");

    private static string Closest(List<(string Name, Table Table, IReadOnlyList<string> Differences)> all) => all.Count == 0
        ? "There are no tables: the task names no dependency that has any"
        : "Tables and what differs, the closest first: " + string.Join(" | ", all.OrderBy(entry => entry.Differences.Count)
            .Take(3).Select(entry => $"{entry.Name}: {string.Join(", ", entry.Differences)}"));
}
