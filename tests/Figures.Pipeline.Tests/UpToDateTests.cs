using System.Text;
using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline.Tests;

public sealed class UpToDateTests
{
    private readonly MemoryDisk disk = new();
    private readonly Scenario scenario;

    public UpToDateTests() => scenario = new Scenario(disk);

    [Fact]
    public async Task The_first_run_computes_everything_and_the_second_nothing()
    {
        Assert.Equal("figure left parity right sum", await scenario.RanInAsync(run => run.RunAsync()));
        Assert.Equal(101, scenario.Values["figure"]);
        Assert.Equal("", await scenario.RanInAsync(run => run.RunAsync()));
        Assert.True(scenario.Plan().IsUpToDate);
    }

    [Fact]
    public async Task A_changed_parameter_reruns_what_depends_on_it()
    {
        await scenario.RunAsync();
        scenario.Left = 4;
        Assert.Equal("figure left parity sum", await scenario.RanInAsync(run => run.RunAsync()));
        Assert.Equal(100, scenario.Values["figure"]);
    }

    [Fact]
    public async Task Dependents_do_not_run_when_a_rerun_gives_the_same_values()
    {
        await scenario.RunAsync();
        scenario.Left = 3;
        Assert.Equal("left parity sum", await scenario.RanInAsync(run => run.RunAsync()));
    }

    [Fact]
    public async Task Changed_code_reruns_the_step_alone_when_the_values_stay()
    {
        await scenario.RunAsync();
        scenario.SumCode = "sum-2";
        Assert.Equal("the code changed, sum-1 → sum-2", scenario.Plan().Steps.Single(step => step.Step.Name == "sum").Reason);
        Assert.Equal("sum", await scenario.RanInAsync(run => run.RunAsync()));
    }

    [Fact]
    public async Task Switching_back_finds_the_old_results()
    {
        await scenario.RunAsync();
        scenario.Left = 4;
        await scenario.RunAsync();
        scenario.Left = 1;
        Assert.Equal("", await scenario.RanInAsync(run => run.RunAsync()));
    }

    [Fact]
    public async Task Force_computes_everything_again()
    {
        await scenario.RunAsync();
        Assert.Equal("figure left parity right sum", await scenario.RanInAsync(run => run.RunAsync(force: true)));
    }

    [Fact]
    public async Task The_reason_names_the_changed_parameter_with_both_values()
    {
        await scenario.RunAsync();
        scenario.Left = 4;
        var plan = scenario.Plan();
        Assert.Equal("parameter value changed: 1 → 4", plan.Steps.Single(step => step.Step.Name == "left").Reason);
        Assert.Equal(StepState.Waiting, plan.Steps.Single(step => step.Step.Name == "figure").State);
    }

    [Fact]
    public async Task The_set_of_inputs_counts_and_their_order_does_not()
    {
        await scenario.RunAsync(steps: WithTotal("left", "right"));
        Assert.Equal(StepState.UpToDate, Total("right", "left").State);
        Assert.Equal(Total("left", "right").Key!.Hex, Total("right", "left").Key!.Hex);
        string[][] others = [["left"], ["right"], [], ["left", "right", "sum"], ["left", "sum"]];
        Assert.All(others, inputs => Assert.Equal(StepState.Stale, Total(inputs).State));
        Assert.Equal(others.Length + 1, others.Append(["left", "right"]).Select(inputs => Total(inputs).Key!.Hex).Distinct().Count());
        Assert.Equal("input sum:number is new", Total("left", "right", "sum").Reason);
        Assert.Equal("input right:number is gone", Total("left").Reason);

        IReadOnlyList<Step> WithTotal(params string[] inputs) => [.. scenario.Steps(), scenario.Make("total", inputs, "total-1", _ => 0)];
        PlannedStep Total(params string[] inputs) => scenario.Plan(WithTotal(inputs)).Steps.Single(step => step.Step.Name == "total");
    }

    [Fact]
    public async Task An_input_that_is_declared_counts_even_when_it_has_no_tables()
    {
        await scenario.RunAsync(steps: [Empty("a"), Empty("b"), Empty("reader", "a")]);
        var plan = scenario.Plan([Empty("a"), Empty("b"), Empty("reader", "a", "b")]);
        Assert.Equal("input b: is new", plan.Steps.Single(step => step.Step.Name == "reader").Reason);

        Step Empty(string name, params string[] inputs) =>
            scenario.Make(name, inputs, "empty-1", _ => 0) with { Run = _ => new StepOutput(Figures.Tables.TableSet.Empty) };
    }

    [Fact]
    public async Task The_reason_names_an_inputs_content_before_and_after()
    {
        await scenario.RunAsync();
        scenario.Left = 4;
        await scenario.RunAsync(steps: scenario.Steps().Take(1));
        var reason = scenario.Plan().Steps.Single(step => step.Step.Name == "sum").Reason;
        Assert.Matches("^input left:number has other values: [0-9a-f]{12} → [0-9a-f]{12}$", reason);
    }

    [Fact]
    public async Task A_damaged_store_entry_is_set_aside_with_one_warning_and_computed_again()
    {
        await scenario.RunAsync();
        var entry = await EntryOfAsync("sum");
        var bytes = disk.Read(entry)!;
        bytes[bytes.Length / 2] ^= 1;
        disk.Set(entry, bytes);
        Assert.Equal("sum", await scenario.RanInAsync(run => run.RunAsync()));
        var warning = Assert.Single(scenario.Reporter.Warnings);
        Assert.Equal("FIG0202", warning.Code.Id);
        Assert.Contains("sum", warning.What, StringComparison.Ordinal);
        Assert.Contains(disk.Paths, path => path.StartsWith("quarantine/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deleted_store_entry_is_computed_again()
    {
        await scenario.RunAsync();
        disk.Delete(await EntryOfAsync("sum"));
        Assert.Equal("sum", await scenario.RanInAsync(run => run.RunAsync()));
        Assert.Empty(scenario.Reporter.Warnings);
    }

    [Fact]
    public async Task A_journal_cut_at_any_byte_leads_to_the_same_values()
    {
        await scenario.RunAsync();
        var journal = disk.Read("journal")!;
        for (var cut = 0; cut < journal.Length; cut += 7)
        {
            var copy = disk.Clone();
            copy.Set("journal", journal[..cut]);
            var again = new Scenario(copy);
            await again.RunAsync();
            Assert.Equal(101, again.Values["figure"]);
            var whole = Encoding.UTF8.GetString(journal.AsSpan(0, cut)).Split('\n')[..^1].Count(line => line.Contains("\"key\"", StringComparison.Ordinal));
            Assert.Equal(5 - whole, again.Ran.Count);
            Assert.True(again.Plan().IsUpToDate);
        }
    }

    [Fact]
    public async Task A_journal_cut_at_every_byte_offset_holds_the_whole_lines_and_takes_the_next_one()
    {
        await scenario.RunAsync();
        var journal = disk.Read("journal")!;
        var record = new Journal(disk).LastOf("sum")!;
        for (var cut = 0; cut <= journal.Length; cut++)
        {
            var copy = new MemoryDisk();
            copy.Set("journal", journal[..cut]);
            var whole = Encoding.UTF8.GetString(journal.AsSpan(0, cut)).Split('\n')[..^1].Count(line => line.Contains("\"key\"", StringComparison.Ordinal));
            var torn = new Journal(copy);
            Assert.Equal(whole, torn.Records.Count);
            torn.Append(record with { Key = new string('e', 64) }, new CodeFingerprint("next", []));

            // A line that lacks nothing but its end is whole once the next append has ended it.
            var last = Encoding.UTF8.GetString(journal.AsSpan(0, cut)).Split('\n')[^1];
            var completed = cut < journal.Length && journal[cut] == '\n' && last.Contains("\"key\"", StringComparison.Ordinal) ? 1 : 0;
            Assert.Equal(whole + completed + 1, new Journal(copy).Records.Count);
        }
    }

    [Fact]
    public async Task A_line_of_another_version_of_the_journal_is_as_if_it_had_never_been_written()
    {
        var json = """{"key":"k","outputs":17,"members":{"a":"b"}}"""u8;
        var checksum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json))[..16];
        disk.Set("journal", [.. Encoding.ASCII.GetBytes(checksum + " "), .. json, (byte)'\n']);
        Assert.Equal("figure left parity right sum", await scenario.RanInAsync(run => run.RunAsync()));
    }

    [Fact]
    public async Task A_flipped_byte_in_the_journal_costs_at_most_the_step_it_hits()
    {
        await scenario.RunAsync();
        var journal = disk.Read("journal")!;
        for (var place = 3; place < journal.Length; place += 41)
        {
            var copy = disk.Clone();
            var bytes = (byte[])journal.Clone();
            bytes[place] ^= 0x10;
            copy.Set("journal", bytes);
            var again = new Scenario(copy);
            await again.RunAsync();
            Assert.Equal(101, again.Values["figure"]);
            Assert.InRange(again.Ran.Count, 0, 2);
        }
    }

    [Fact]
    public async Task A_disk_that_fails_at_any_write_leaves_a_store_that_the_next_run_completes()
    {
        await scenario.RunAsync();
        for (var write = 1; write <= disk.Writes; write++)
        {
            var faulty = new MemoryDisk { FailFromWrite = write };
            var first = new Scenario(faulty);
            var summary = await first.RunAsync();
            Assert.True(summary.Failures.Count > 0 || write == disk.Writes, $"write {write}");
            Assert.All(summary.Failures, failure => Assert.Equal("FIG0203", failure.Code.Id));
            faulty.FailFromWrite = 0;
            var second = new Scenario(faulty);
            await second.RunAsync();
            Assert.Equal(101, second.Values["figure"]);
        }
    }

    private async Task<string> EntryOfAsync(string step)
    {
        await Task.Yield();
        var record = new Journal(disk).LastOf(step)!;
        Assert.NotEmpty(Encoding.UTF8.GetString(disk.Read("journal")!));
        return $"store/{record.Outputs[0].FileName}";
    }
}
