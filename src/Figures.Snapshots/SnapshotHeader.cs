namespace Figures.Snapshots;

/// <summary>What a snapshot says about itself besides its columns.</summary>
/// <param name="Figure">The qualified figure, paper and figure: <c>MixedDynamics.Figure1</c>.</param>
/// <param name="Table">The name of the table within the figure.</param>
/// <param name="Profile">The profile the numbers were computed with.</param>
/// <param name="FullTableDigest">
/// The content id of the unthinned tables, or of this table where nothing was thinned. It tells whether more than the shown rows moved;
/// it takes no part in the verdict, since a change inside the tolerances changes it too.
/// </param>
/// <exception cref="SnapshotException">A part is not a plain name, so that it could not be part of a file's name.</exception>
public sealed record SnapshotHeader(string Figure, string Table, string Profile, string FullTableDigest)
{
    /// <summary>The qualified figure, paper and figure.</summary>
    public string Figure { get; init => field = CheckedFigure(value); } = CheckedFigure(Figure);

    /// <summary>The name of the table within the figure.</summary>
    public string Table { get; init => field = CheckedName(value, "table"); } = CheckedName(Table, "table");

    /// <summary>The profile the numbers were computed with.</summary>
    public string Profile { get; init => field = CheckedName(value, "profile"); } = CheckedName(Profile, "profile");

    /// <summary>The content id of the unthinned tables.</summary>
    public string FullTableDigest { get; init => field = CheckedName(value, "digest"); } = CheckedName(FullTableDigest, "digest");

    /// <summary>The paper's part of the figure's name, which is also the folder of its snapshots.</summary>
    public string Paper => Figure[..Figure.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The snapshot as people name it: <c>MixedDynamics.Figure1, table losses (smoke)</c>.</summary>
    public string Title => $"{Figure}, table {Table} ({Profile})";

    /// <summary>Where the file lies below the snapshot folder, without the ending <c>.verified.csv</c> or <c>.received.csv</c>.</summary>
    public string RelativeStem => $"{Paper}/{Figure[(Paper.Length + 1)..]}.{Table}.{Profile}";

    private static string CheckedFigure(string figure)
    {
        string[] parts = figure.Split('.');
        return parts.Length == 2 && parts.All(IsName)
            ? figure
            : throw new SnapshotException(
                $"'{figure}' is no qualified figure: two names of letters, digits, '-' and '_' with a dot between, as Paper.Figure1.");
    }

    private static string CheckedName(string name, string what) => IsName(name)
        ? name
        : throw new SnapshotException($"'{name}' is no {what} name: letters, digits, '-', '_' and '+' only.");

    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+');
}
