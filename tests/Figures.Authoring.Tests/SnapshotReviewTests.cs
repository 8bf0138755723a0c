namespace Figures.Authoring.Tests;

public sealed class SnapshotReviewTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("figures-review-").FullName;
    private readonly Session session = new();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Accepting_writes_the_snapshots_of_the_figures_of_the_run()
    {
        new SnapshotReview(await RunAsync()).Accept();
        Assert.Equal(
            ["Figure1.curve.smoke.verified.csv", "Figure1.powers.smoke.verified.csv"],
            Directory.GetFiles(Path.Combine(root, "snapshots", "Small")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("2 snapshots accepted.", session.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_renews_a_digest_that_is_out_of_date_although_every_number_matches()
    {
        var run = await RunAsync();
        new SnapshotReview(run).Accept();
        var file = Directory.GetFiles(Path.Combine(root, "snapshots", "Small")).Order(StringComparer.Ordinal).First();
        var digest = run.FullTablesDigest(run.Figures.Single());
        var fresh = await File.ReadAllTextAsync(file);
        Assert.Contains(digest, fresh, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, fresh.Replace(digest, new string('0', 64), StringComparison.Ordinal));

        new SnapshotReview(run).Accept();
        Assert.Equal(fresh, await File.ReadAllTextAsync(file));
        Assert.Contains("1 snapshots accepted.", session.Output.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(root, "snapshots", "Small"), "Figure1.curve.*"));

        new SnapshotReview(run).Accept();
        Assert.Contains("0 snapshots accepted.", session.Output.ToString(), StringComparison.Ordinal);
    }

    private Task<FigureSession> RunAsync() => session.RunAsync(Session.Smoke() with { Root = root }, Session.Tasks);
}
