using System.Text;

namespace Figures.Snapshots;

/// <summary>Runs git: the one door to the repository, so that tests can put another behind it.</summary>
public interface IGit
{
    /// <summary>Runs one command to its end.</summary>
    /// <param name="arguments">The arguments after <c>git</c>, passed as they are.</param>
    /// <param name="input">What the command reads on its standard input.</param>
    /// <returns>The bytes it printed.</returns>
    /// <exception cref="GitException">There is no git.</exception>
    /// <exception cref="SnapshotException">The command failed; the message holds what it said.</exception>
    byte[] Run(IReadOnlyList<string> arguments, string input = "");
}

/// <summary>Reads the snapshots of a commit from the repository; neither the working tree nor the network is touched.</summary>
/// <param name="git">How git is run.</param>
/// <param name="folder">The folder of snapshots in the repository.</param>
public sealed class GitSnapshots(IGit git, string folder = "snapshots")
{
    /// <summary>The full name of a commit.</summary>
    /// <param name="commit">A branch, tag, abbreviated id or expression such as <c>HEAD~1</c>.</param>
    /// <remarks>A ref may be named like an option of git. Pass only the name this returns on to other commands.</remarks>
    /// <exception cref="GitException">git is not installed, or the folder is no repository that it reads.</exception>
    /// <exception cref="SnapshotException">There is no such commit in this clone.</exception>
    public string Resolve(string commit)
    {
        RequireRepository();
        string name;
        try
        {
            name = Encoding.UTF8.GetString(git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", commit + "^{commit}"])).Trim();
        }
        catch (SnapshotException exception)
        {
            throw new SnapshotException($"'{commit}' is no commit of this clone. If the clone is shallow, fetch it first.", exception);
        }

        return name.Length > 0 && name.All(char.IsAsciiHexDigitLower)
            ? name : throw new SnapshotException($"git answers '{name}' for the commit '{commit}', which is no name of one.");
    }

    /// <summary>The files of a commit below a folder, by path.</summary>
    /// <param name="commit">A name that <see cref="Resolve"/> returned.</param>
    /// <param name="below">The folder.</param>
    /// <exception cref="SnapshotException">git failed.</exception>
    public IReadOnlyList<string> Files(string commit, string below) => Encoding.UTF8.GetString(
        git.Run(["ls-tree", "-r", "--name-only", "-z", "--full-tree", commit, "--", below])).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All verified snapshots of a commit, in git's order of paths.</summary>
    /// <param name="commit">A branch, tag, abbreviated id or expression.</param>
    /// <exception cref="GitException">git is not installed, or the folder is no repository that it reads.</exception>
    /// <exception cref="SnapshotException">There is no such commit, or git failed.</exception>
    public IReadOnlyList<SnapshotSource> Read(string commit)
    {
        string tree = Encoding.UTF8.GetString(git.Run(["ls-tree", "-r", "-z", "--full-tree", Resolve(commit), "--", folder + "/"]));
        (string Id, string Path)[] files =
        [
            .. from entry in tree.Split('\0', StringSplitOptions.RemoveEmptyEntries)
               let tab = entry.IndexOf('\t', StringComparison.Ordinal)
               let fields = entry[..tab].Split(' ')
               where fields[1] == "blob" && SnapshotSource.IsSnapshot(entry)
               select (fields[2], entry[(tab + 1)..]),
        ];
        return files.Length == 0 ? [] : ReadBlobs(files);
    }

    private void RequireRepository()
    {
        try
        {
            git.Run(["rev-parse", "--git-dir"]);
        }
        catch (SnapshotException exception)
        {
            throw new GitException(
                $"The folder is no git repository that can be read: {exception.Message} Snapshots of commits need a clone; "
                + "an unpacked archive of the sources has none.",
                exception);
        }
    }

    /// <summary>
    /// One process for all files: <c>cat-file --batch</c> answers each id with a line of id, kind and size, the bytes, and a line end.
    /// </summary>
    private List<SnapshotSource> ReadBlobs((string Id, string Path)[] files)
    {
        ReadOnlySpan<byte> answer = git.Run(["cat-file", "--batch"], string.Concat(files.Select(file => file.Id + "\n")));
        var sources = new List<SnapshotSource>();
        foreach ((string id, string path) in files)
        {
            int lineEnd = answer.IndexOf((byte)'\n');
            string[] head = lineEnd < 0 ? [] : Encoding.ASCII.GetString(answer[..lineEnd]).Split(' ');
            if (head is not [_, "blob", string size] || !int.TryParse(size, out int length)
                || length < 0 || length > answer.Length - lineEnd - 2)
            {
                throw new SnapshotException($"git does not hand out {path} ({id}). The repository may be damaged; run git fsck.");
            }

            sources.Add(new SnapshotSource(path, Encoding.UTF8.GetString(answer.Slice(lineEnd + 1, length))));
            answer = answer[(lineEnd + 1 + length + 1)..];
        }

        return sources;
    }
}
