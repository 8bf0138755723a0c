using System.Text.RegularExpressions;

namespace Functional;

/// <summary>
/// Runs the shell commands of the workflow, as the file has them, on a clone with a pull request in it: a seed and a tolerance changed.
/// The commands that build and test are left out: they are what runs this test. Store and journal are there, as from the workflow's cache.
/// </summary>
[Collection(SharedCopy.Name)]
public sealed partial class WorkflowTests(WorkingCopy copy)
{
    private const string Seed = "figures/LazyToRich/Data/FormulaError.cs";
    private const string Tolerance = "figures/MixedDynamics/Data/Rounding.cs";
    private static readonly string[] Author =
        ["-c", "user.name=Reviewer", "-c", "user.email=reviewer@example.org", "-c", "maintenance.auto=false"];

    [Fact]
    public async Task Workflow_reports_a_changed_parameter_and_a_changed_tolerance()
    {
        var folder = Directory.CreateTempSubdirectory("figures clone Größe ").FullName;
        try
        {
            await copy.FillAsync();
            await RunIn(copy.Root, "git", "init", "--quiet", "--initial-branch=main");
            await File.WriteAllTextAsync(copy.PathOf(".gitignore"), "artifacts/\n*.received.*\n");
            await RunIn(copy.Root, "git", "add", "--all");
            await RunIn(copy.Root, "git", [.. Author, "commit", "--quiet", "--message=Base"]);
            await RunIn(folder, "git", "clone", "--quiet", copy.Root, "clone");
            WorkingCopy.Keep(copy.PathOf("artifacts"), Path.Combine(folder, "clone", "artifacts"));
            var clone = new Shell(Path.Combine(folder, "clone"));
            await Edit(Path.Combine(folder, "clone", Seed), "Seed: 31", "Seed: 32");
            await Edit(Path.Combine(folder, "clone", Tolerance), "Relative = 1e-9", "Relative = 1e-7");

            await Expect(0, clone, "Smoke gallery");
            var changed = await Expect(4, clone, "Snapshots");
            Assert.Contains("LazyToRich.X1", changed.Output, StringComparison.Ordinal);

            var accepted = await clone.RunAsync("bash", ["build.sh", "--target=AcceptSnapshots", "--profile=smoke"]);
            Assert.True(accepted.Code == 0, accepted.ToString());
            await RunIn(Path.Combine(folder, "clone"), "git", [.. Author, "commit", "--quiet", "--all", "--message=Change a seed and a tolerance"]);
            await Expect(0, clone, "Snapshots");
            await Expect(0, clone, "What changed in the snapshots");

            var summary = await File.ReadAllTextAsync(Path.Combine(folder, "summary.md"));
            Assert.Contains("| LazyToRich.X1 | **changed** |", summary, StringComparison.Ordinal);
            Assert.Matches(@"\*\*\d+ tolerances widened\.\*\*", summary);
            Assert.Matches(@"> - MixedDynamics\.Figure1, table .* → \*\*.*1E-07", summary);
            Assert.Matches(@"\nUnchanged: .*LazyToRich\.Figure1, .*ScalingLaws\.Figure1,", summary);
            Assert.DoesNotContain("| ScalingLaws.Figure1 |", summary, StringComparison.Ordinal);
            Assert.True(summary.Length <= 65_000);
        }
        finally
        {
            Directory.Delete(copy.PathOf(".git"), recursive: true);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The shell text of a step of the workflow.</summary>
    private static string CommandsOf(string step)
    {
        var workflow = File.ReadAllText(Path.Combine(WorkingCopy.Repository, ".github", "workflows", "figures.yml")).ReplaceLineEndings("\n");
        var found = Step().Matches(workflow).Single(match => match.Groups["name"].Value == step);
        return found.Groups["run"].Value.TrimStart('|');
    }

    private static async Task<CommandResult> Expect(int code, Shell clone, string step)
    {
        var environment = new Dictionary<string, string?> { ["CI"] = "true", ["GITHUB_STEP_SUMMARY"] = "../summary.md", ["BASE_REF"] = "main" };
        var result = await clone.RunAsync("bash", ["-e", "-o", "pipefail", "-c", CommandsOf(step)], environment);
        Assert.True(result.Code == code, $"{step}: expected {code}, {result}");
        return result;
    }

    private static async Task Edit(string file, string before, string after)
    {
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static async Task RunIn(string folder, string command, params string[] arguments)
    {
        var result = await new Shell(folder).RunAsync(command, arguments);
        Assert.True(result.Code == 0, $"{command} {string.Join(' ', arguments)}: {result}");
    }

    [GeneratedRegex(@"- name: (?<name>.+)\n(?:        (?!run:).*\n)*        run: (?<run>.*\n(?:          .*\n)*)")]
    private static partial Regex Step();
}
