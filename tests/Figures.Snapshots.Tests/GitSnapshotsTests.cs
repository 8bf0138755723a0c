using System.Text;
using Figures.Tables;

namespace Figures.Snapshots.Tests;

public sealed class GitSnapshotsTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("figures gît-");
    private readonly GitProgram git;

    public GitSnapshotsTests()
    {
        git = new GitProgram(root.FullName);
        git.Run(["init", "--quiet"]);
        git.Run(["config", "maintenance.auto", "false"]); // newer ones tidy up in the background, while the folder is removed
    }

    public void Dispose()
    {
        foreach (FileInfo file in root.GetFiles("*", SearchOption.AllDirectories))
        {
            file.IsReadOnly = false;
        }

        root.Delete(recursive: true);
    }

    [Fact]
    public void Snapshots_are_read_from_commits_and_not_from_the_working_tree()
    {
        Accept("A.F", Samples.Losses());
        Commit();
        Accept("A.F", Samples.Losses(last: 0.5));
        Accept("B.G", Samples.Awkward());
        Commit();
        Accept("A.F", Samples.Losses(last: 0.75));
        var snapshots = new GitSnapshots(git);

        SnapshotDiffReport report = SnapshotDiff.Compare("before", snapshots.Read("HEAD~1"), "after", snapshots.Read("HEAD"));

        Assert.Equal([("A.F", DiffState.Changed), ("B.G", DiffState.New)], report.Figures.Select(figure => (figure.Figure, figure.State)));
        Assert.Equal("0.5", Assert.Single(report.Figures[0].Tables[0].Verdict!.Cells).Received);
        Assert.Equal(
            ["snapshots/A/F.losses.smoke.verified.csv", "snapshots/B/G.losses.smoke.verified.csv"],
            snapshots.Read("HEAD").Select(source => source.Path));
    }

    [Fact]
    public void A_commit_without_snapshots_has_none()
    {
        File.WriteAllText(Path.Combine(root.FullName, "README.md"), "x");
        Commit();

        Assert.Empty(new GitSnapshots(git).Read("HEAD"));
    }

    [Fact]
    public void A_commit_is_resolved_to_its_full_name()
    {
        Accept("A.F", Samples.Losses());
        Commit();
        var snapshots = new GitSnapshots(git);

        string full = snapshots.Resolve("HEAD");

        Assert.Equal(40, full.Length);
        Assert.Equal(full, snapshots.Resolve(full[..10]));
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--all")]
    [InlineData("")]
    public void An_unknown_commit_is_named(string commit)
    {
        var exception = Assert.Throws<SnapshotException>(() => new GitSnapshots(git).Read(commit));

        Assert.Contains($"'{commit}' is no commit of this clone", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output=x")]
    [InlineData("--all")]
    [InlineData("-z")]
    public void A_ref_named_like_an_option_is_a_commit_like_others(string name)
    {
        Accept("A.F", Samples.Losses());
        Commit();
        git.Run(["update-ref", $"refs/heads/{name}", "HEAD"]);
        var snapshots = new GitSnapshots(git);

        string full = snapshots.Resolve(name);

        Assert.Equal(snapshots.Resolve("HEAD"), full);
        Assert.Single(snapshots.Read(name));
        Assert.Equal(["snapshots/A/F.losses.smoke.verified.csv"], snapshots.Files(full, "snapshots"));
        Assert.Empty(root.GetFiles("x"));
    }

    [Fact]
    public void A_missing_git_is_no_fault_of_the_commit() => Assert.Contains(
        "Install git",
        Assert.Throws<GitException>(() => new GitSnapshots(new GitProgram(root.FullName, "no-such-git")).Read("HEAD")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_repository_is_no_fault_of_the_commit()
    {
        Directory.Move(Path.Combine(root.FullName, ".git"), Path.Combine(root.FullName, "git"));
        Assert.Contains(
            "no git repository", Assert.Throws<GitException>(() => new GitSnapshots(git).Read("HEAD")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_git_says_on_failure_is_passed_on()
    {
        var exception = Assert.Throws<SnapshotException>(() => git.Run(["no-such-command"]));

        Assert.Contains("no-such-command", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc missing\n")]
    [InlineData("abc blob 10\nshort\n")]
    [InlineData("abc blob -5\n\n")]
    [InlineData("")]
    public void An_answer_that_is_no_file_is_refused(string answer)
    {
        var exception = Assert.Throws<SnapshotException>(() => new GitSnapshots(new CannedGit(answer)).Read("HEAD"));

        Assert.Contains("git does not hand out snapshots/A/F.t.smoke.verified.csv", exception.Message, StringComparison.Ordinal);
    }

    private void Accept(string figure, Table table)
    {
        var folder = new SnapshotFolder(Path.Combine(root.FullName, "snapshots"));
        var header = new SnapshotHeader(figure, "losses", "smoke", "digest");
        folder.Check(header, table);
        folder.Accept(header, isContinuousIntegration: false);
    }

    private void Commit()
    {
        git.Run(["add", "."]);
        git.Run(["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "x"]);
    }

    /// <summary>A repository with one snapshot that answers as it is told.</summary>
    private sealed class CannedGit(string answer) : IGit
    {
        public byte[] Run(IReadOnlyList<string> arguments, string input = "") => Encoding.UTF8.GetBytes(arguments[0] switch
        {
            "rev-parse" => "0123\n",
            "ls-tree" => "100644 blob abc\tsnapshots/A/F.t.smoke.verified.csv\0",
            _ => answer,
        });
    }
}
