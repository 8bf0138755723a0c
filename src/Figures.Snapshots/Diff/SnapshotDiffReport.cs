namespace Figures.Snapshots;

/// <summary>What became of a snapshot, or of all snapshots of a figure, between two commits.</summary>
public enum DiffState
{
    /// <summary>The same text.</summary>
    Unchanged,

    /// <summary>Numbers moved inside their tolerances, or only the digest of the full table changed.</summary>
    WithinTolerance,

    /// <summary>Numbers moved beyond their tolerance, rows came or went, or columns, units, keys or tolerances changed.</summary>
    Changed,

    /// <summary>Only the later commit has it.</summary>
    New,

    /// <summary>Only the earlier commit has it.</summary>
    Removed,

    /// <summary>The text of one of the commits is no snapshot.</summary>
    Unreadable,
}

/// <summary>One table of one figure in one profile.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Profile">The profile.</param>
/// <param name="State">What became of it.</param>
/// <param name="Verdict">
/// The comparison, the earlier commit being the verified side; null unless both commits have it and their texts differ.
/// </param>
/// <param name="Fault">Why it could not be read; empty otherwise.</param>
public sealed record TableDiff(string Table, string Profile, DiffState State, SnapshotVerdict? Verdict = null, string Fault = "");

/// <summary>All tables of one figure.</summary>
/// <param name="Figure">The qualified figure.</param>
/// <param name="Tables">Its tables, by profile and name; at least one.</param>
public sealed record FigureDiff(string Figure, IReadOnlyList<TableDiff> Tables)
{
    /// <summary>The common state of all tables; where they differ, the figure changed.</summary>
    public DiffState State
    {
        get
        {
            DiffState[] states = [.. Tables.Select(table => table.State).Distinct()];
            return states.Length == 1 ? states[0]
                : states.Contains(DiffState.Unreadable) ? DiffState.Unreadable
                : states.All(state => state is DiffState.Unchanged or DiffState.WithinTolerance) ? DiffState.WithinTolerance
                : DiffState.Changed;
        }
    }

    /// <summary>The largest difference of all values in tolerances.</summary>
    public double WorstExcess => Verdicts.Select(verdict => verdict.WorstExcess).DefaultIfEmpty(0).Max();

    /// <summary>How many values lie beyond their tolerance.</summary>
    public int CellsBeyondTolerance => Verdicts.Sum(verdict => verdict.Cells.Count);

    /// <summary>How many values were compared.</summary>
    public int ComparedCells => Verdicts.Sum(verdict => verdict.ComparedCells);

    /// <summary>Tolerances that now let through what they did not, with their tables: each needs a reason.</summary>
    public IReadOnlyList<(TableDiff Table, SchemaChange Change)> WidenedTolerances =>
    [
        .. from table in Tables
           from change in table.Verdict?.SchemaChanges ?? []
           where change.IsWidened
           select (table, change),
    ];

    private IEnumerable<SnapshotVerdict> Verdicts => Tables.Select(table => table.Verdict).OfType<SnapshotVerdict>();
}

/// <summary>Where the pictures of the two commits lie: <c>folder/profile/Paper/Figure.png</c>.</summary>
/// <param name="Before">The folder or address of the earlier pictures.</param>
/// <param name="After">The folder or address of the later pictures.</param>
public sealed record PictureFolders(string Before, string After);

/// <summary>What changed in the snapshots between two commits.</summary>
/// <param name="Before">The earlier commit as it is to be printed.</param>
/// <param name="After">The later commit as it is to be printed.</param>
/// <param name="Figures">All figures of both commits, in ordinal order of their names.</param>
public sealed record SnapshotDiffReport(string Before, string After, IReadOnlyList<FigureDiff> Figures)
{
    /// <summary>What a comment or job summary of the usual forges can hold, with a margin.</summary>
    public const int MaxCharacters = 65_000;

    /// <summary>Whether any snapshot differs.</summary>
    public bool IsUnchanged => Figures.All(figure => figure.State == DiffState.Unchanged);

    /// <summary>
    /// The report for a reviewer: widened tolerances first and loudly, then one line per figure, then the details, the worst first.
    /// </summary>
    /// <param name="pictures">Where the pictures lie; without it there are no links.</param>
    /// <param name="maxCharacters">
    /// The length that is never exceeded, at least 2 000; what does not fit is counted and named at the end.
    /// </param>
    public string ToMarkdown(PictureFolders? pictures = null, int maxCharacters = MaxCharacters) =>
        new SnapshotDiffMarkdown(this, pictures, maxCharacters).Write();
}
