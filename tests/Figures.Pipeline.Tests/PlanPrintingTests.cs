using System.Text.Json;
using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline.Tests;

public sealed class PlanPrintingTests
{
    private readonly Scenario scenario = new(new MemoryDisk());

    [Fact]
    public async Task Why_names_the_first_cause_upstream_with_both_values()
    {
        await scenario.RunAsync();
        scenario.Left = 4;
        Assert.Equal(
            [
                "stale       left: parameter value changed: 1 → 4",
                "up to date  right",
                "waiting     sum: first cause left: parameter value changed: 1 → 4",
                "waiting     parity: first cause left: parameter value changed: 1 → 4",
                "waiting     figure: first cause left: parameter value changed: 1 → 4",
            ],
            PlanText.Why(scenario.Plan()));
    }

    [Fact]
    public void A_changed_method_is_named()
    {
        CodeMember[] earlier = [new("A.Run", "1"), new("A.Old", "2"), new("A.Same", "3")];
        CodeMember[] now = [new("A.Run", "9"), new("A.New", "4"), new("A.Same", "3")];
        var told = CodePart.Describe("b", earlier, new CodeFingerprint("c", now));
        Assert.Contains("A.Run changed", told, StringComparison.Ordinal);
        Assert.Contains("A.New is now reached", told, StringComparison.Ordinal);
        Assert.Contains("A.Old is no longer reached", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Same", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dry_run_says_what_has_never_run()
    {
        var lines = PlanText.DryRun(scenario.Plan(), 2).ToList();
        Assert.Equal("  would run  left: it has never run", lines[0]);
        Assert.Equal("5 steps: 0 up to date, 2 would run, 3 depend on them.", lines[^2]);
        Assert.Equal("Expected time with 2 jobs, from the last runs: 0.0 s, and 5 steps that have never run.", lines[^1]);
    }

    [Fact]
    public async Task The_dry_run_says_how_long_steps_took_what_they_occupy_and_whether_they_were_smaller_then()
    {
        await scenario.RunAsync();
        scenario.Left = 4;
        var steps = scenario.Steps().Select(step => step.Name == "left" ? step with { Needs = new Resources(2, 3_000_000_000) } : step);
        var plan = scenario.Plan(steps);
        var lines = PlanText.DryRun(plan with { Steps = [.. plan.Steps.Select(planned => planned with { ExpectedSeconds = 5 })] }, 2).ToList();
        Assert.Equal("  would run  left: parameter value changed: 1 → 4 (last 5.0 s, 2 cores, working set 3.00 GB)", lines[0]);
        Assert.Equal("  might run  sum: waits for left (last 5.0 s)", lines[1]);
        Assert.Equal("Expected time with 2 jobs, from the last runs: 10.0 s. 1 of the steps had other parameters then.", lines[^2]);
        Assert.Equal("Largest working set of a step: 3.00 GB.", lines[^1]);
    }

    [Fact]
    public void The_dry_run_estimates_the_time_of_counted_operations()
    {
        IEnumerable<Step> Steps(double operations) => scenario.Steps().Select(step => step.Name == "left"
            ? step with { Needs = new Resources(1, 0) { Operations = operations } } : step);
        Assert.Equal(
            "  would run  left: it has never run (about 2.5 core-hours at 50 GFLOP/s)",
            PlanText.DryRun(scenario.Plan(Steps(4.5e14)), 2).First());
        Assert.Equal("  would run  left: it has never run", PlanText.DryRun(scenario.Plan(Steps(1e12)), 2).First());
    }

    [Fact]
    public void The_graph_is_the_same_in_every_form()
    {
        var plan = scenario.Plan();
        Assert.Contains("sum ← left, right\n", PlanGraph.Print(plan, "text"), StringComparison.Ordinal);
        Assert.Contains("\"sum\" -> \"parity\";", PlanGraph.Print(plan, "dot"), StringComparison.Ordinal);
        Assert.Contains("n2 --> n3", PlanGraph.Print(plan, "mermaid"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(PlanGraph.Print(plan, "json"));
        Assert.Equal(5, json.RootElement.GetArrayLength());
        Assert.Throws<ArgumentException>(() => PlanGraph.Print(plan, "art"));
    }

    [Fact]
    public void The_longest_path_starts_first_and_ties_keep_the_order_of_the_plan()
    {
        Step[] steps = [scenario.Data("short", 1), scenario.Data("long", 2), scenario.Make("after", ["long"], "c", values => 0), scenario.Data("tie", 3)];
        var plan = new Plan([.. steps.Select(step => new PlannedStep(step, StepState.Stale, null, null, "") { ExpectedSeconds = 2 })], []);
        Assert.Equal(new Dictionary<string, double> { ["short"] = 2, ["long"] = 4, ["after"] = 2, ["tie"] = 2 }, CriticalPath.Lengths(plan));
    }

    [Fact]
    public async Task A_step_that_asks_for_all_memory_runs_alone()
    {
        var together = 0;
        var most = 0;
        scenario.During = (name, _) =>
        {
            if (name.StartsWith("big", StringComparison.Ordinal))
            {
                most = Math.Max(most, Interlocked.Increment(ref together));
                SpinWait.SpinUntil(() => false, 30);
                Interlocked.Decrement(ref together);
            }
        };
        var steps = Enumerable.Range(0, 4).Select(number => scenario.Data($"big{number}", number) with { Needs = new Resources(1, long.MaxValue) });
        var summary = await scenario.RunAsync(jobs: 4, steps: steps);
        Assert.Equal(4, summary.Computed);
        Assert.Equal(1, most);
    }
}
