using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Functional;

[Collection(SharedCopy.Name)]
public sealed class KeepingTests(WorkingCopy copy)
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Nothing = new('0', 64);

    [Fact]
    public async Task A_store_copied_to_another_folder_user_and_culture_makes_every_step_up_to_date()
    {
        await copy.FillAsync();
        var other = Directory.CreateTempSubdirectory("another clone ").FullName;
        try
        {
            foreach (var source in new DirectoryInfo(copy.Root).EnumerateFileSystemInfos().Where(entry => entry.Name != "artifacts"))
            {
                await copy.Shell.RunAsync("cp", ["-r", source.FullName, other]);
            }

            Directory.CreateDirectory(Path.Combine(other, "artifacts"));
            foreach (var kept in (string[])["store", "journal", "bin"])
            {
                await copy.Shell.RunAsync("cp", ["-r", copy.PathOf($"artifacts/{kept}"), Path.Combine(other, "artifacts")]);
            }

            var elsewhere = new Dictionary<string, string?> { ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kathmandu", ["USER"] = "somebody", ["HOME"] = other };
            var run = await new Shell(other).RunAsync(Path.Combine(other, "build.sh"), ["--profile=smoke"], elsewhere);
            Assert.True(run.Code == 0, run.ToString());
            Assert.Contains("Nothing to do", run.Output, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(other, "artifacts/figures/smoke/MixedDynamics/Figure1.png")));
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public async Task Artifacts_elsewhere_hold_store_and_journal_and_the_pictures_stay_in_the_clone()
    {
        copy.Empty();
        var shared = Directory.CreateTempSubdirectory("shared artifacts ").FullName;
        try
        {
            string[] figure = ["--target=MixedDynamics.Figure1", "--profile=smoke"];
            var first = await copy.BuildAsync([.. figure, $"--artifacts={shared}"]);
            Assert.True(first.Code == 0, first.ToString());
            Assert.True(File.Exists(Path.Combine(shared, "journal")));
            Assert.False(File.Exists(copy.PathOf("artifacts/journal")));
            Assert.True(File.Exists(copy.PathOf("artifacts/figures/smoke/MixedDynamics/Figure1.png")));
            Assert.False(Directory.Exists(Path.Combine(shared, "figures")));
            var again = await copy.BuildAsync(new Dictionary<string, string?> { ["FIGURES_ARTIFACTS"] = shared }, figure);
            Assert.Contains("Nothing to do", again.Output, StringComparison.Ordinal);

            File.Delete(Path.Combine(shared, "journal"));
            var lost = await copy.BuildAsync([.. figure, $"--artifacts={shared}"]);
            Assert.Matches("journal: warning FIG0203: the journal is gone. It is started anew; [0-9]+ stored tables will be computed again when needed", lost.Errors);
        }
        finally
        {
            Directory.Delete(shared, recursive: true);
        }
    }

    [Fact]
    public async Task Why_and_dry_run_and_graph_run_nothing_and_agree()
    {
        copy.Empty();
        var why = await copy.BuildAsync("--why", "--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.Equal(0, why.Code);
        Assert.Contains("stale       MixedDynamics.TrajectorySignal: it has never run", why.Output, StringComparison.Ordinal);
        var dry = await copy.BuildAsync("--dryrun", "--exit-code", "--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.Equal(3, dry.Code);
        Assert.Contains("would run  MixedDynamics.TrajectorySignal: it has never run", dry.Output, StringComparison.Ordinal);
        var graph = await copy.BuildAsync("--graph=dot", "--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.Contains("\"MixedDynamics.TrajectorySignal\" -> \"MixedDynamics.Trajectories\"", graph.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(copy.PathOf("artifacts/store")) ? Directory.GetFiles(copy.PathOf("artifacts/store"), "*.parquet") : []);

        await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.Equal(0, (await copy.BuildAsync("--dryrun", "--exit-code", "--target=MixedDynamics.Figure1", "--profile=smoke")).Code);
        var changed = await copy.BuildAsync("--why", "--target=MixedDynamics.Figure1", "--profile=smoke", "--set=MixedDynamics.TrajectorySignal.Seed=5");
        Assert.Contains("parameter Seed changed", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_names_the_method_that_differs_from_the_last_run_and_the_parameter_with_both_values()
    {
        string[] figure = ["--target=MixedDynamics.Figure1", "--profile=smoke"];
        copy.Empty();
        await copy.BuildAsync(figure);
        var method = await PretendAnotherMethodAsync("MixedDynamics.Trajectories");
        var why = await copy.BuildAsync(["--why", .. figure]);
        Assert.True(why.Code == 0, why.ToString());
        Assert.Matches(
            $"stale +MixedDynamics\\.Trajectories: the code changed, 0{{12}} → [0-9a-f]{{12}}: {Regex.Escape(method)} changed\n", why.Output);
        Assert.Contains("MixedDynamics.Figure1/draw: first cause MixedDynamics.Trajectories: the code changed", why.Output, StringComparison.Ordinal);
        var seed = await copy.BuildAsync(["--why", .. figure, "--set=MixedDynamics.TrajectorySignal.Seed=987"]);
        Assert.Matches("stale +MixedDynamics\\.TrajectorySignal: parameter Seed changed: [0-9]+ → 987\n", seed.Output);
    }

    /// <summary>Rewrites the journal as if a step had last run with another body of one of its methods, and names that method.</summary>
    private async Task<string> PretendAnotherMethodAsync(string step)
    {
        var path = copy.PathOf("artifacts/journal");
        var lines = (await File.ReadAllLinesAsync(path)).Select(line => JsonNode.Parse(line[17..])!.AsObject()).ToList();
        var record = lines.Single(line => (string?)line["step"] == step);
        var code = lines.Single(line => (string?)line["code"] == (string?)record["parts"]!["code"]);
        var member = code["members"]!.AsArray().First(entry => ((string)entry![0]!).EndsWith(')'))!;
        (member[1], code["code"], record["parts"]!["code"], record["key"]) = ("0", Nothing, Nothing, Nothing);
        var text = lines.Select(line => JsonSerializer.Serialize(line, Unescaped));
        await File.WriteAllLinesAsync(path, text.Select(json => $"{Checksum(json)} {json}"));
        return (string)member[0]!;
    }

    private static string Checksum(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];

    [Fact]
    public async Task A_picture_identifies_its_recipe_in_every_format()
    {
        await copy.FillAsync();
        foreach (var extension in (string[])["png", "svg", "pdf"])
        {
            var found = await copy.BuildAsync("--target=Identify", $"--file=artifacts/figures/smoke/MixedDynamics/Figure1.{extension}");
            Assert.True(found.Code == 0, found.ToString());
            Assert.Contains("was made by MixedDynamics.Figure1/draw", found.Output, StringComparison.Ordinal);
        }

        var table = Directory.GetFiles(copy.PathOf("artifacts/store"), "*.parquet")[0];
        Assert.Contains("was made by", (await copy.BuildAsync("--target=Identify", $"--file={table}")).Output, StringComparison.Ordinal);
        var foreign = await copy.BuildAsync("--target=Identify", "--file=build.sh");
        Assert.Equal(1, foreign.Code);
        Assert.Contains("FIG0205", foreign.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cleaning_the_cache_costs_computing_and_nothing_else()
    {
        copy.Empty();
        await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.Contains("in all", (await copy.BuildAsync("--target=CacheStatus")).Output, StringComparison.Ordinal);
        var cleaned = await copy.BuildAsync("--target=CacheClean", "--max-size=1KB");
        Assert.Equal(0, cleaned.Code);
        Assert.StartsWith("Removed ", cleaned.Output, StringComparison.Ordinal);
        var again = await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.True(again.Code == 0, again.ToString());
        var wrong = await copy.BuildAsync("--target=CacheClean", "--keep=soon");
        Assert.Equal(2, wrong.Code);
    }

    [Fact]
    public async Task A_snapshot_diff_between_two_commits_is_written_from_git_alone()
    {
        var git = new Shell(copy.Root);
        string[][] commands =
        [
            ["init", "-q", "-b", "main"], ["config", "maintenance.auto", "false"], ["add", "snapshots", "figures"],
            ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "before"],
        ];
        foreach (var arguments in commands)
        {
            await git.RunAsync("git", arguments);
        }

        var file = Directory.GetFiles(copy.PathOf("snapshots/MixedDynamics"), "*.smoke.verified.csv")[0];
        var original = await File.ReadAllTextAsync(file);
        try
        {
            var lines = original.Split('\n');
            lines[^2] = lines[^2][..(lines[^2].LastIndexOf(',') + 1)] + "777";
            await File.WriteAllTextAsync(file, string.Join('\n', lines), new UTF8Encoding(false));
            await git.RunAsync("git", ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qam", "after"]);
            var diff = await copy.BuildAsync("--target=SnapshotDiff", "--base=HEAD~1");
            Assert.True(diff.Code == 0, diff.ToString());
            var report = await File.ReadAllTextAsync(copy.PathOf("artifacts/diff/report.md"));
            Assert.Contains("777", report, StringComparison.Ordinal);
            Assert.Contains("MixedDynamics.Figure1", report, StringComparison.Ordinal);
            Assert.True(File.Exists(copy.PathOf("artifacts/diff/before/default/MixedDynamics/Figure1.png")));
            var unknown = await copy.BuildAsync("--target=SnapshotDiff", "--base=nothing-like-it");
            Assert.Equal(2, unknown.Code);
        }
        finally
        {
            await File.WriteAllTextAsync(file, original, new UTF8Encoding(false));
            Directory.Delete(copy.PathOf(".git"), recursive: true);
        }
    }
}
