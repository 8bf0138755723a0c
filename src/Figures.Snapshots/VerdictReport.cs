using System.Globalization;
using System.Text;

namespace Figures.Snapshots;

/// <summary>Prints a verdict as plain text of aligned columns.</summary>
internal static class VerdictReport
{
    public static string Of(SnapshotVerdict verdict, int worst)
    {
        var report = new StringBuilder(verdict.Header?.Title ?? "snapshot").Append(": ").Append(Summary(verdict)).Append('\n');
        foreach (SchemaChange change in verdict.SchemaChanges.OrderByDescending(change => change.IsWidened))
        {
            report.Append("  ").Append(change.Describe()).Append('\n');
        }

        AppendRows(report, verdict.MissingRows, "only in the verified snapshot", worst);
        AppendRows(report, verdict.ExtraRows, "only in the received table", worst);
        AppendCells(report, verdict.Cells, worst);
        if (verdict.ReceivedPath is string path)
        {
            report.Append("  received: ").Append(path).Append('\n');
        }

        return report.ToString();
    }

    /// <summary>A count of tolerances in three digits; <c>∞</c> where nothing is allowed.</summary>
    public static string Tolerances(double excess) =>
        double.IsInfinity(excess)
            ? "∞"
            : excess.ToString(excess is >= 1000 or < 0.001 and not 0 ? "0.0e+0" : "0.###", CultureInfo.InvariantCulture);

    /// <summary>The outcome in one line.</summary>
    public static string Summary(SnapshotVerdict verdict) => verdict.Kind switch
    {
        SnapshotVerdictKind.New => "new, nothing verified yet",
        SnapshotVerdictKind.Match => $"matches, {verdict.ComparedCells} values, worst {Tolerances(verdict.WorstExcess)} tolerances"
            + (verdict.IsFullTableChanged ? "; the full table moved" : string.Empty),
        _ => "CHANGED: " + string.Join(", ", Changes(verdict)),
    };

    /// <summary>A count and its noun, in the plural where it must be.</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? string.Empty : "s")}";

    private static IEnumerable<string> Changes(SnapshotVerdict verdict)
    {
        if (verdict.Cells.Count > 0)
        {
            yield return $"{verdict.Cells.Count} of {verdict.ComparedCells} values beyond tolerance";
            yield return $"worst {Tolerances(verdict.WorstExcess)} tolerances";
        }

        if (verdict.MissingRows.Count + verdict.ExtraRows.Count > 0)
        {
            yield return $"{Count(verdict.MissingRows.Count, "row")} gone, {verdict.ExtraRows.Count} new";
        }

        if (verdict.SchemaChanges.Count > 0)
        {
            yield return $"{Count(verdict.SchemaChanges.Count, "change")} of columns or tolerances";
        }
    }

    private static void AppendRows(StringBuilder report, IReadOnlyList<string> keys, string where, int worst)
    {
        if (keys.Count > 0)
        {
            string rest = keys.Count > worst ? $"; and {keys.Count - worst} more" : string.Empty;
            report.Append(CultureInfo.InvariantCulture, $"  {Count(keys.Count, "row")} {where}: ")
                .AppendJoin("; ", keys.Take(worst)).Append(rest).Append('\n');
        }
    }

    private static void AppendCells(StringBuilder report, IReadOnlyList<CellDifference> cells, int worst)
    {
        if (cells.Count == 0)
        {
            return;
        }

        string[][] lines =
        [
            ["column", "key", "verified", "received", "tolerances"],
            .. cells.Take(worst).Select(cell => new[] { cell.Column, cell.Key, cell.Verified, cell.Received, Tolerances(cell.Excess) }),
        ];
        int[] widths = [.. Enumerable.Range(0, 5).Select(i => lines.Max(line => line[i].Length))];
        foreach (string[] line in lines)
        {
            report.Append("    ").AppendJoin("  ", line.Select((field, i) => field.PadRight(widths[i])));
            TrimEnd(report).Append('\n');
        }

        if (cells.Count > worst)
        {
            report.Append(CultureInfo.InvariantCulture, $"    and {cells.Count - worst} more\n");
        }
    }

    private static StringBuilder TrimEnd(StringBuilder report)
    {
        while (report[^1] == ' ')
        {
            report.Length--;
        }

        return report;
    }
}
