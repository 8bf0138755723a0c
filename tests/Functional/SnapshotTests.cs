namespace Functional;

[Collection(SharedCopy.Name)]
public sealed class SnapshotTests(WorkingCopy copy)
{
    private static readonly Dictionary<string, string?> BuildServer = new() { ["CI"] = "true" };

    [Fact]
    public async Task A_changed_number_fails_with_exit_code_4_names_the_cell_and_can_be_accepted()
    {
        await copy.FillAsync();
        var verified = Directory.GetFiles(copy.PathOf("snapshots/MixedDynamics"), "Figure1.*.smoke.verified.csv").Order(StringComparer.Ordinal).First();
        var original = await File.ReadAllTextAsync(verified);
        var lines = original.Split('\n');
        var last = lines.Length - 2;
        var cells = lines[last].Split(',');
        cells[^1] = "12345.678";
        lines[last] = string.Join(',', cells);
        await File.WriteAllTextAsync(verified, string.Join('\n', lines));

        var changed = await copy.BuildAsync("--target=Snapshots", "--profile=smoke");
        Assert.Equal(4, changed.Code);
        Assert.Contains("FIG0301", changed.Errors, StringComparison.Ordinal);
        Assert.Contains("12345.678", changed.Output, StringComparison.Ordinal);
        var received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        Assert.True(File.Exists(received));

        var refused = await copy.BuildAsync(BuildServer, "--target=AcceptSnapshots", "--profile=smoke");
        Assert.Equal(2, refused.Code);
        Assert.Contains("FIG0006", refused.Errors, StringComparison.Ordinal);

        var accepted = await copy.BuildAsync("--target=AcceptSnapshots", "--profile=smoke");
        Assert.True(accepted.Code == 0, accepted.ToString());
        Assert.Equal(WithoutDigest(original), WithoutDigest(await File.ReadAllTextAsync(verified)));
        Assert.False(File.Exists(received));

        var matching = await copy.BuildAsync("--target=Snapshots", "--profile=smoke");
        Assert.True(matching.Code == 0, matching.ToString());
    }

    /// <summary>The digest of the full table may change where no number of the snapshot leaves its tolerance.</summary>
    private static string WithoutDigest(string snapshot) => string.Join('\n', snapshot.Split('\n').Where(line => !line.StartsWith("# digest", StringComparison.Ordinal)));
}
