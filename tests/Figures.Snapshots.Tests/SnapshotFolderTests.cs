using System.Text;
using Figures.Tables;

namespace Figures.Snapshots.Tests;

public sealed class SnapshotFolderTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("figures snäpshots-");
    private readonly SnapshotFolder folder;

    public SnapshotFolderTests() => folder = new SnapshotFolder(root.FullName);

    private string Verified => folder.VerifiedPath("MixedDynamics.Figure1", "losses", "smoke");

    private string Received => folder.ReceivedPath("MixedDynamics.Figure1", "losses", "smoke");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void A_snapshot_lies_in_the_folder_of_its_paper() =>
        Assert.Equal(Path.Combine(root.FullName, "MixedDynamics", "Figure1.losses.smoke.verified.csv"), Verified);

    [Fact]
    public void A_new_table_is_received_and_becomes_verified_when_accepted()
    {
        SnapshotVerdict first = folder.Check(Samples.Header(), Samples.Losses());
        string accepted = folder.Accept(Samples.Header(), isContinuousIntegration: false);
        SnapshotVerdict second = folder.Check(Samples.Header(), Samples.Losses());

        Assert.Equal((SnapshotVerdictKind.New, Received), (first.Kind, first.ReceivedPath));
        Assert.Equal(Verified, accepted);
        Assert.Equal(SnapshotVerdictKind.Match, second.Kind);
        Assert.Equal([Verified], Files());
        Assert.Equal(SnapshotText.Write(Samples.Losses(), Samples.Header()), File.ReadAllText(Verified));
    }

    [Fact]
    public void A_changed_number_leaves_a_received_file_and_the_verified_one_alone()
    {
        Accepted(Samples.Losses());
        string before = File.ReadAllText(Verified);

        SnapshotVerdict verdict = folder.Check(Samples.Header(), Samples.Losses(last: 0.3));

        Assert.Equal(SnapshotVerdictKind.Changed, verdict.Kind);
        Assert.Equal(Samples.Header(), verdict.Header);
        Assert.Equal([Received, Verified], Files());
        Assert.Equal(before, File.ReadAllText(Verified));
        Assert.Equal([Samples.Header()], folder.Pending());
        Assert.Equal([Samples.Header()], folder.Verified());
    }

    [Fact]
    public void A_match_removes_a_stale_received_file()
    {
        Accepted(Samples.Losses());
        folder.Check(Samples.Header(), Samples.Losses(last: 0.3));

        folder.Check(Samples.Header(), Samples.Losses());

        Assert.Equal([Verified], Files());
        Assert.Empty(folder.Pending());
    }

    [Fact]
    public void Another_digest_alone_is_told_and_matches()
    {
        Accepted(Samples.Losses());

        SnapshotVerdict verdict = folder.Check(Samples.Header() with { FullTableDigest = "other" }, Samples.Losses());

        Assert.True(verdict.IsMatch);
        Assert.True(verdict.IsFullTableChanged);
        Assert.EndsWith("the full table moved", verdict.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_accepted_in_continuous_integration()
    {
        folder.Check(Samples.Header(), Samples.Losses());

        var exception = Assert.Throws<SnapshotException>(() => folder.Accept(Samples.Header(), isContinuousIntegration: true));

        Assert.Contains("continuous integration", exception.Message, StringComparison.Ordinal);
        Assert.Equal([Received], Files());
    }

    [Fact]
    public void Accepting_needs_something_received()
    {
        var exception = Assert.Throws<SnapshotException>(() => folder.Accept(Samples.Header(), isContinuousIntegration: false));

        Assert.Contains("nothing to accept", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_snapshot_is_named_with_its_line()
    {
        Accepted(Samples.Losses());
        File.AppendAllText(Verified, "gd,9,1\n", Encoding.UTF8);

        var exception = Assert.Throws<TableFormatException>(() => folder.Check(Samples.Header(), Samples.Losses()));

        Assert.StartsWith($"{Verified}(19): ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_under_a_wrong_name_is_refused()
    {
        Accepted(Samples.Losses());
        File.Copy(Verified, folder.VerifiedPath("MixedDynamics.Figure1", "other", "smoke"));

        var exception = Assert.Throws<TableFormatException>(() => folder.Check(Samples.Header("other"), Samples.Losses()));

        Assert.Contains("is the snapshot of MixedDynamics.Figure1, table losses (smoke)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_holds_nothing()
    {
        var missing = new SnapshotFolder(Path.Combine(root.FullName, "missing"));

        Assert.Empty(missing.Pending());
        Assert.Empty(missing.Verified());
    }

    [Fact]
    public void Files_are_UTF_8_without_mark_and_no_staging_file_is_left()
    {
        folder.Check(Samples.Header(), Samples.Awkward());

        Assert.Equal((byte)'#', File.ReadAllBytes(Received)[0]);
        Assert.Equal([Received], Files());
    }

    private void Accepted(Table table)
    {
        folder.Check(Samples.Header(), table);
        folder.Accept(Samples.Header(), isContinuousIntegration: false);
    }

    private string[] Files() => [.. Directory.GetFiles(root.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
