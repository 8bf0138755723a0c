using Figures.Tables;

namespace Figures.Snapshots;

/// <summary>
/// The folder of snapshots, <c>Paper/Figure.table.profile.verified.csv</c>: what was reviewed lies in git, what differs from it is written
/// beside it as <c>.received.csv</c> (ignored by git) until it is accepted or gone.
/// </summary>
/// <param name="root">The folder <c>snapshots</c>.</param>
public sealed class SnapshotFolder(string root)
{
    private const string VerifiedEnding = ".verified.csv";
    private const string ReceivedEnding = ".received.csv";

    /// <summary>Where the reviewed snapshot lies or will lie.</summary>
    /// <param name="figure">The qualified figure, <c>MixedDynamics.Figure1</c>.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="SnapshotException">A part is not a plain name.</exception>
    public string VerifiedPath(string figure, string table, string profile) => PathOf(Name(figure, table, profile), VerifiedEnding);

    /// <summary>Where a snapshot that differs is written.</summary>
    /// <param name="figure">The qualified figure, <c>MixedDynamics.Figure1</c>.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="SnapshotException">A part is not a plain name.</exception>
    public string ReceivedPath(string figure, string table, string profile) => PathOf(Name(figure, table, profile), ReceivedEnding);

    /// <summary>
    /// Compares a table with what was reviewed. If it differs or is new, its text is written as <c>.received.csv</c>; if it matches, a
    /// stale one is removed.
    /// </summary>
    /// <param name="header">Which snapshot it is.</param>
    /// <param name="received">The table as it is now.</param>
    /// <exception cref="SnapshotException">The table breaks a rule of snapshots.</exception>
    /// <exception cref="TableFormatException">The verified file is damaged, or is the snapshot of something else.</exception>
    public SnapshotVerdict Check(SnapshotHeader header, Table received)
    {
        string text = SnapshotText.Write(received, header);
        string receivedPath = PathOf(header, ReceivedEnding);
        SnapshotVerdict verdict = Compare(header, received, PathOf(header, VerifiedEnding)) with { Header = header };
        if (verdict.IsMatch)
        {
            File.Delete(receivedPath);
            return verdict;
        }

        AtomicFile.WriteText(receivedPath, text);
        return verdict with { ReceivedPath = receivedPath };
    }

    /// <summary>The snapshots that wait for a review: those with a <c>.received.csv</c>, in ordinal order of their files.</summary>
    public IReadOnlyList<SnapshotHeader> Pending() => Headers(ReceivedEnding);

    /// <summary>The snapshots that were reviewed, in ordinal order of their files; to find those whose figure is gone.</summary>
    public IReadOnlyList<SnapshotHeader> Verified() => Headers(VerifiedEnding);

    /// <summary>Makes what was received the verified snapshot: the reviewer's yes. The change is then a change in git.</summary>
    /// <param name="name">Which snapshot; its digest plays no part.</param>
    /// <param name="isContinuousIntegration">Whether nobody is there to review (<c>CI=true</c>); then nothing is accepted.</param>
    /// <returns>The verified file's path.</returns>
    /// <exception cref="SnapshotException">In continuous integration, or nothing was received.</exception>
    /// <exception cref="TableFormatException">The received file is damaged.</exception>
    public string Accept(SnapshotHeader name, bool isContinuousIntegration)
    {
        if (isContinuousIntegration)
        {
            throw new SnapshotException(
                $"{name.Title}: nothing is accepted in continuous integration. "
                + "Run AcceptSnapshots where you can review, and commit the files.");
        }

        string received = PathOf(name, ReceivedEnding);
        if (!File.Exists(received))
        {
            throw new SnapshotException($"{name.Title}: there is nothing to accept; {received} does not exist. Run Snapshots first.");
        }

        RequireSame(Read(received).Header, name, received);
        string verified = PathOf(name, VerifiedEnding);
        File.Move(received, verified, overwrite: true);
        return verified;
    }

    /// <summary>
    /// Writes a table that matches as the verified snapshot all the same: rows and digest of the full table then come from one run.
    /// </summary>
    /// <param name="header">Which snapshot it is, with the digest of the full table.</param>
    /// <param name="received">The table as it is now.</param>
    /// <param name="isContinuousIntegration">Whether nobody is there to review (<c>CI=true</c>); then nothing is accepted.</param>
    /// <returns>The verified file's path.</returns>
    /// <exception cref="SnapshotException">In continuous integration, or the table breaks a rule of snapshots.</exception>
    public string Renew(SnapshotHeader header, Table received, bool isContinuousIntegration)
    {
        AtomicFile.WriteText(PathOf(header, ReceivedEnding), SnapshotText.Write(received, header));
        return Accept(header, isContinuousIntegration);
    }

    private static SnapshotVerdict Compare(SnapshotHeader header, Table received, string verifiedPath)
    {
        if (!File.Exists(verifiedPath))
        {
            return new SnapshotVerdict { Kind = SnapshotVerdictKind.New };
        }

        (Table verified, SnapshotHeader name) = Read(verifiedPath);
        RequireSame(name, header, verifiedPath);
        return SnapshotComparison.Compare(verified, received) with { IsFullTableChanged = name.FullTableDigest != header.FullTableDigest };
    }

    private static (Table Table, SnapshotHeader Header) Read(string path) => SnapshotText.Parse(File.ReadAllText(path), path);

    private static void RequireSame(SnapshotHeader found, SnapshotHeader expected, string path)
    {
        if (found with { FullTableDigest = expected.FullTableDigest } != expected)
        {
            throw new TableFormatException($"{path}(2): the file is the snapshot of {found.Title}.");
        }
    }

    private static SnapshotHeader Name(string figure, string table, string profile) => new(figure, table, profile, "none");

    private string PathOf(SnapshotHeader header, string ending) =>
        Path.Combine(root, header.RelativeStem.Replace('/', Path.DirectorySeparatorChar) + ending);

    private SnapshotHeader[] Headers(string ending) => Directory.Exists(root)
        ? [
            .. Directory.GetFiles(root, "*" + ending, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => Read(path).Header),
        ]
        : [];
}
