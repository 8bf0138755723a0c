using System.Globalization;
using System.Text;

namespace Figures.Snapshots;

/// <summary>Prints a <see cref="SnapshotDiffReport"/> as Markdown within a length that is never exceeded.</summary>
internal sealed class SnapshotDiffMarkdown
{
    private const int Reserve = 1000;
    private const int MinCharacters = 2000;

    private readonly SnapshotDiffReport report;
    private readonly PictureFolders? pictures;
    private readonly int maxCharacters;
    private readonly LimitedText text;
    private readonly List<string> leftOut = [];
    private readonly FigureDiff[] shown;

    public SnapshotDiffMarkdown(SnapshotDiffReport report, PictureFolders? pictures, int maxCharacters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCharacters, MinCharacters);
        this.report = report;
        this.pictures = pictures;
        this.maxCharacters = maxCharacters;
        text = new LimitedText(maxCharacters, Reserve);
        shown =
        [
            .. report.Figures.Where(figure => figure.State != DiffState.Unchanged)
                .OrderByDescending(figure => figure.WidenedTolerances.Count > 0)
                .ThenBy(figure => Rank(figure.State))
                .ThenByDescending(figure => figure.WorstExcess),
        ];
    }

    public string Write()
    {
        text.TryAdd($"# Snapshots: {MarkdownText.Escape(report.Before)} → {MarkdownText.Escape(report.After)}\n\n{Counts()}\n");
        WriteWidenedTolerances();
        WriteOverview();
        WriteUnchanged();
        WriteDetails();
        return text.Finish(leftOut.Count == 0
            ? string.Empty
            : $"\n**Left out** to stay within {maxCharacters} characters: {string.Join("; ", leftOut)}.\n");
    }

    private static int Rank(DiffState state) => state switch
    {
        DiffState.Unreadable => 0,
        DiffState.Changed => 1,
        DiffState.New => 2,
        DiffState.Removed => 3,
        _ => 4,
    };

    private static string Word(DiffState state) => state switch
    {
        DiffState.WithinTolerance => "within tolerance",
        _ => state.ToString().ToLowerInvariant(),
    };

    private string Counts()
    {
        if (report.Figures.Count == 0)
        {
            return "Neither commit has snapshots.";
        }

        IEnumerable<string> counts =
            from state in Enum.GetValues<DiffState>()
            let count = report.Figures.Count(figure => figure.State == state)
            where count > 0 || state is DiffState.Changed or DiffState.New or DiffState.Removed or DiffState.Unchanged
            orderby state == DiffState.Unchanged, Rank(state)
            select $"{count} {Word(state)}";
        return $"{VerdictReport.Count(report.Figures.Count, "figure")}: {string.Join(", ", counts)}.";
    }

    /// <summary>A widened tolerance hides what comes later, so it stands before everything else.</summary>
    private void WriteWidenedTolerances()
    {
        string[] lines =
        [
            .. from figure in shown
               from widened in figure.WidenedTolerances
               select $"> - {figure.Figure}, table {widened.Table.Table} ({widened.Table.Profile}), "
                   + $"column {MarkdownText.Escape(widened.Change.Column)}: {widened.Change.Verified} → **{widened.Change.Received}**\n",
        ];
        if (lines.Length > 0)
        {
            string count = VerdictReport.Count(lines.Length, "tolerance");
            text.TryAdd($"\n> [!WARNING]\n> **{count} widened.** Each needs a measured reason in its commit.\n");
            AddAll(lines, "widened tolerance");
        }
    }

    private void WriteOverview()
    {
        if (shown.Length > 0)
        {
            text.TryAdd("\n| figure | state | largest difference | beyond tolerance | pictures |\n| --- | --- | --- | --- | --- |\n");
            AddAll([.. shown.Select(OverviewLine)], "overview line");
        }
    }

    private string OverviewLine(FigureDiff figure)
    {
        string difference = figure.ComparedCells > 0 ? $"{VerdictReport.Tolerances(figure.WorstExcess)} tolerances" : "–";
        string beyond = figure.ComparedCells > 0 ? $"{figure.CellsBeyondTolerance} of {figure.ComparedCells} values" : "–";
        string state = figure.State is DiffState.WithinTolerance ? Word(figure.State) : $"**{Word(figure.State)}**";
        return $"| {figure.Figure} | {state} | {difference} | {beyond} | {Pictures(figure)} |\n";
    }

    private string Pictures(FigureDiff figure)
    {
        if (pictures is null)
        {
            return "–";
        }

        string file = figure.Figure.Replace('.', '/') + ".png";
        IEnumerable<string> links = figure.Tables.GroupBy(table => table.Profile, StringComparer.Ordinal).Select(profile =>
        {
            string before = MarkdownText.Link("before", $"{pictures.Before}/{profile.Key}/{file}");
            string after = MarkdownText.Link("after", $"{pictures.After}/{profile.Key}/{file}");
            return profile.Key + ": " + (profile.All(table => table.State == DiffState.New) ? after
                : profile.All(table => table.State == DiffState.Removed) ? before
                : $"{before} · {after}");
        });
        return string.Join(", ", links);
    }

    private void WriteUnchanged()
    {
        string[] names = [.. report.Figures.Where(figure => figure.State == DiffState.Unchanged).Select(figure => figure.Figure)];
        if (names.Length > 0 && !text.TryAdd($"\nUnchanged: {string.Join(", ", names)}.\n"))
        {
            leftOut.Add($"the names of {VerdictReport.Count(names.Length, "unchanged figure")}");
        }
    }

    private void WriteDetails()
    {
        var without = new List<string>();
        foreach (FigureDiff figure in shown.Where(figure => figure.Tables.Any(HasDetails)))
        {
            if (!text.TryAdd(Details(figure, worst: 10)) && !text.TryAdd(Details(figure, worst: 2)))
            {
                without.Add(figure.Figure);
            }
        }

        if (without.Count > 0)
        {
            string names = string.Join(", ", without.Take(10)) + (without.Count > 10 ? ", …" : string.Empty);
            leftOut.Add($"the details of {VerdictReport.Count(without.Count, "figure")} ({names})");
        }
    }

    private static bool HasDetails(TableDiff table) =>
        table.State is DiffState.Changed or DiffState.WithinTolerance or DiffState.Unreadable;

    private static string Details(FigureDiff figure, int worst)
    {
        var details = new StringBuilder($"\n## {figure.Figure}\n");
        foreach (TableDiff table in figure.Tables.Where(table => table.State != DiffState.Unchanged))
        {
            string summary = table.Verdict?.Summary ?? Word(table.State);
            details.Append(CultureInfo.InvariantCulture, $"\n**{table.Table} ({table.Profile})**: {summary}\n");
            if (table.State == DiffState.Unreadable)
            {
                details.Append(CultureInfo.InvariantCulture, $"\n- {MarkdownText.Escape(table.Fault)}\n");
            }
            else if (table.Verdict is SnapshotVerdict verdict)
            {
                AppendVerdict(details, verdict, worst);
            }
        }

        return details.ToString();
    }

    private static void AppendVerdict(StringBuilder details, SnapshotVerdict verdict, int worst)
    {
        List<string> points = [.. verdict.SchemaChanges.Select(change => MarkdownText.Escape(change.Describe(), maxLength: 300))];
        AddRows(points, verdict.MissingRows, "gone", worst);
        AddRows(points, verdict.ExtraRows, "new", worst);
        if (points.Count > 0)
        {
            details.Append('\n').AppendJoin(string.Empty, points.Select(point => $"- {point}\n"));
        }

        if (verdict.Cells.Count > 0)
        {
            details.Append("\n| column | key | before | after | tolerances |\n| --- | --- | --- | --- | --- |\n");
            foreach (CellDifference cell in verdict.Cells.Take(worst))
            {
                string[] fields = [cell.Column, cell.Key, cell.Verified, cell.Received, VerdictReport.Tolerances(cell.Excess)];
                details.Append("| ").AppendJoin(" | ", fields.Select(field => MarkdownText.Escape(field))).Append(" |\n");
            }

            int more = verdict.Cells.Count - worst;
            details.Append(more > 0 ? $"\nand {more} more values beyond tolerance\n" : string.Empty);
        }
    }

    private static void AddRows(List<string> points, IReadOnlyList<string> keys, string what, int worst)
    {
        if (keys.Count > 0)
        {
            string names = string.Join("; ", keys.Take(worst).Select(key => MarkdownText.Escape(key)));
            string rest = keys.Count > worst ? $"; and {keys.Count - worst} more" : string.Empty;
            points.Add($"{VerdictReport.Count(keys.Count, "row")} {what}: {names}{rest}");
        }
    }

    private void AddAll(string[] lines, string what)
    {
        int missing = lines.SkipWhile(text.TryAdd).Count();
        if (missing > 0)
        {
            leftOut.Add(VerdictReport.Count(missing, what));
        }
    }
}
