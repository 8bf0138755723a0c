namespace Figures.Pipeline;

/// <summary>The catalogue of everything the pipeline can complain about; <c>docs/errors.md</c> is printed from it.</summary>
/// <param name="Number">The number behind <c>FIG</c>; never reused.</param>
/// <param name="Title">The kind of fault in a few words.</param>
/// <param name="ExitCode">What the program returns when this is the worst that happened.</param>
public sealed record ErrorCode(int Number, string Title, int ExitCode)
{
    /// <summary>An argument that is neither Cake's nor ours.</summary>
    public static readonly ErrorCode UnknownArgument = new(1, "Unknown argument", 2);

    /// <summary>An argument whose value cannot be read.</summary>
    public static readonly ErrorCode MalformedValue = new(2, "Malformed value", 2);

    /// <summary>A target that no task has.</summary>
    public static readonly ErrorCode UnknownTarget = new(3, "Unknown target", 2);

    /// <summary>A <c>--set</c> that matches no parameter of any task.</summary>
    public static readonly ErrorCode UnknownParameter = new(4, "Unknown parameter", 2);

    /// <summary>A parameter outside its range.</summary>
    public static readonly ErrorCode ParameterOutOfRange = new(5, "Parameter out of range", 2);

    /// <summary>Something that is not possible with overridden parameters or on a build server.</summary>
    public static readonly ErrorCode Refused = new(6, "Refused", 2);

    /// <summary>A step that names an input which does not exist.</summary>
    public static readonly ErrorCode MissingDependency = new(101, "Missing dependency", 1);

    /// <summary>Steps that need each other.</summary>
    public static readonly ErrorCode Cycle = new(102, "Circular dependency", 1);

    /// <summary>Two steps with one name.</summary>
    public static readonly ErrorCode DuplicateName = new(103, "Duplicate name", 1);

    /// <summary>A table read without a declared dependency.</summary>
    public static readonly ErrorCode UndeclaredRead = new(104, "Undeclared read", 1);

    /// <summary>A table asked for by a name its task does not produce.</summary>
    public static readonly ErrorCode UnknownTable = new(105, "Unknown table", 1);

    /// <summary>A parameter type that has no canonical text.</summary>
    public static readonly ErrorCode UnsupportedParameter = new(106, "Unsupported parameter type", 1);

    /// <summary>A picture or a claim that computes science instead of reading it from the figure's tables.</summary>
    public static readonly ErrorCode ScienceInDrawing = new(107, "Science computed while drawing", 1);

    /// <summary>A step whose own code threw.</summary>
    public static readonly ErrorCode StepFailed = new(201, "Step failed", 1);

    /// <summary>A store entry whose bytes are not what was written; it is set aside and computed again.</summary>
    public static readonly ErrorCode DamagedStoreEntry = new(202, "Damaged store entry", 1);

    /// <summary>A file that cannot be written or read.</summary>
    public static readonly ErrorCode DiskFault = new(203, "File system fault", 1);

    /// <summary>An input that <c>--exclusive</c> left out is not up to date.</summary>
    public static readonly ErrorCode InputNotReady = new(204, "Input not ready", 1);

    /// <summary>A file that was not made here.</summary>
    public static readonly ErrorCode UnknownFile = new(205, "Unknown file", 1);

    /// <summary>A data set that is missing, not pinned, or cannot be fetched.</summary>
    public static readonly ErrorCode MissingDataset = new(206, "Data set not at hand", 1);

    /// <summary>git is missing, or the folder is no repository of it.</summary>
    public static readonly ErrorCode GitUnavailable = new(207, "Git or repository not at hand", 1);

    /// <summary>Numbers that differ from their snapshot.</summary>
    public static readonly ErrorCode SnapshotMismatch = new(301, "Snapshot mismatch", 4);

    /// <summary>A snapshot file that cannot be read, or a table that cannot become one.</summary>
    public static readonly ErrorCode SnapshotFault = new(302, "Unusable snapshot", 1);

    /// <summary>Every code, in order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        UnknownArgument, MalformedValue, UnknownTarget, UnknownParameter, ParameterOutOfRange, Refused,
        MissingDependency, Cycle, DuplicateName, UndeclaredRead, UnknownTable, UnsupportedParameter, ScienceInDrawing,
        StepFailed, DamagedStoreEntry, DiskFault, InputNotReady, UnknownFile, MissingDataset, GitUnavailable, SnapshotMismatch, SnapshotFault,
    ];

    /// <summary>The code as printed, such as <c>FIG0201</c>.</summary>
    public string Id => $"FIG{Number:0000}";
}
