using System.Text;
using Build.CommandLine;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;
using Figures.Snapshots;

namespace Build.Targets;

/// <summary>Writes what changed in the snapshots between a commit and <c>HEAD</c>: <c>artifacts/diff/report.md</c>, from git alone.</summary>
/// <param name="options">The commit to compare with.</param>
[TaskName("SnapshotDiff")]
[TaskDescription("Report what changed in the snapshots since --base=COMMIT")]
public sealed class SnapshotDiffTarget(TargetOptions options) : FrostingTask<FigureContext>
{
    private const string Head = "HEAD";
    private const string Folder = "artifacts/diff";

    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(() =>
    {
        var before = options.Base ?? throw new PipelineException(new Problem(
            ErrorCode.MalformedValue, "SnapshotDiff", "no commit is named to compare with", Next: "Add --base=COMMIT, such as --base=main"));
        try
        {
            Write(context, before);
        }
        catch (SnapshotException fault)
        {
            throw new PipelineException(new Problem(
                ErrorCode.MalformedValue, $"--base={before}", fault.Message, Next: "git log --oneline lists commits, git fetch brings those of others"),
                fault);
        }
        catch (GitException fault)
        {
            throw new PipelineException(new Problem(
                ErrorCode.GitUnavailable, "SnapshotDiff", "the snapshots of commits cannot be read", fault.Message,
                "git status, run in this folder, has to succeed first"), fault);
        }
    });

    private static void Write(FigureContext context, string before)
    {
        var root = context.Session.Request.Root;
        var git = new GitProgram(root);
        var snapshots = new GitSnapshots(git);
        var (earlier, later) = (snapshots.Resolve(before), snapshots.Resolve(Head));
        var report = SnapshotDiff.Compare(before, snapshots.Read(earlier), Head, snapshots.Read(later));
        CopyGallery(git, snapshots, earlier, Path.Combine(root, Folder, "before"));
        CopyGallery(git, snapshots, later, Path.Combine(root, Folder, "after"));
        new FolderDisk(root).Publish($"{Folder}/report.md", Encoding.UTF8.GetBytes(report.ToMarkdown(new PictureFolders("before", "after"))));
        foreach (var state in report.Figures.GroupBy(figure => figure.State).OrderBy(group => group.Key))
        {
            context.Session.Reporter.Line($"{state.Count()} figures {state.Key}");
        }

        context.Session.Reporter.Line($"Wrote {Folder}/report.md.");
    }

    /// <summary>The gallery pictures of a commit, laid out as the report links them; the gallery shows the profile default.</summary>
    private static void CopyGallery(GitProgram git, GitSnapshots snapshots, string commit, string folder)
    {
        foreach (var name in snapshots.Files(commit, "figures").Where(name => name.EndsWith(".png", StringComparison.Ordinal) && name.Contains("/gallery/", StringComparison.Ordinal)))
        {
            var picture = git.Run(["cat-file", "blob", $"{commit}:{name}"]);
            foreach (var profile in Enum.GetValues<Profile>())
            {
                new FolderDisk(folder).Publish($"{RunRequest.ProfileName(profile)}/{name.Split('/')[1]}/{Path.GetFileName(name)}", picture);
            }
        }
    }
}
