namespace Figures.Snapshots;

/// <summary>What became of a comparison.</summary>
public enum SnapshotVerdictKind
{
    /// <summary>Schema and keys agree, and every number lies within its tolerance.</summary>
    Match,

    /// <summary>Something differs.</summary>
    Changed,

    /// <summary>Nothing was verified yet.</summary>
    New,
}

/// <summary>The outcome of comparing a received table with the verified one.</summary>
public sealed record SnapshotVerdict
{
    /// <summary>The outcome in a word.</summary>
    public required SnapshotVerdictKind Kind { get; init; }

    /// <summary>Which snapshot it is, where that is known.</summary>
    public SnapshotHeader? Header { get; init; }

    /// <summary>Where the received text was written, if it was.</summary>
    public string? ReceivedPath { get; init; }

    /// <summary>Changes of columns, units, descriptions, keys and tolerances.</summary>
    public IReadOnlyList<SchemaChange> SchemaChanges { get; init; } = [];

    /// <summary>Keys of rows that only the verified snapshot has, in its order.</summary>
    public IReadOnlyList<string> MissingRows { get; init; } = [];

    /// <summary>Keys of rows that only the received table has, in its order.</summary>
    public IReadOnlyList<string> ExtraRows { get; init; } = [];

    /// <summary>Values beyond their tolerance, the worst first.</summary>
    public IReadOnlyList<CellDifference> Cells { get; init; } = [];

    /// <summary>How many values were compared.</summary>
    public int ComparedCells { get; init; }

    /// <summary>The largest difference in tolerances, those inside included; 0 when all bits agree.</summary>
    public double WorstExcess { get; init; }

    /// <summary>
    /// Whether the unthinned tables are others than those reviewed; this alone is no change, since a move inside the tolerances causes
    /// it too.
    /// </summary>
    public bool IsFullTableChanged { get; init; }

    /// <summary>Whether nothing needs a review.</summary>
    public bool IsMatch => Kind == SnapshotVerdictKind.Match;

    /// <summary>The outcome in one line, without the snapshot's name: how many values moved, and how far the worst.</summary>
    public string Summary => VerdictReport.Summary(this);

    /// <summary>The whole story for a reviewer: what changed in the schema, which rows came and went, and the worst values.</summary>
    /// <param name="worst">At most so many values and rows are listed; the rest is counted.</param>
    public string Describe(int worst = 10) => VerdictReport.Of(this, worst);
}
