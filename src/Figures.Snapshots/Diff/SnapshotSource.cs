namespace Figures.Snapshots;

/// <summary>A snapshot file of one commit, wherever it was obtained.</summary>
/// <param name="Path">Its path with <c>/</c>, ending in <c>Paper/Figure.table.profile.verified.csv</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record SnapshotSource(string Path, string Text)
{
    private const string Ending = ".verified.csv";

    /// <summary>Whether the path ends as those of verified snapshots do.</summary>
    /// <param name="path">A path with <c>/</c>.</param>
    public static bool IsSnapshot(string path) => path.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Figure, table and profile by the file's place and name; null if it is not named so.</summary>
    internal SnapshotHeader? Name
    {
        get
        {
            string[] folders = Path.Split('/');
            string[] parts = folders[^1].Split('.');
            bool isNamed = folders.Length >= 2 && IsSnapshot(Path) && parts.Length == 5;
            try
            {
                return isNamed ? new SnapshotHeader($"{folders[^2]}.{parts[0]}", parts[1], parts[2], "none") : null;
            }
            catch (SnapshotException)
            {
                return null;
            }
        }
    }
}
