namespace Figures.Pipeline.Tests;

/// <summary>Store entries that are damaged without a trace in size and time, gone, or unreadable: computed again in the same run.</summary>
public sealed class DamageTests
{
    private readonly MemoryDisk disk = new();
    private readonly Scenario scenario;

    public DamageTests() => scenario = new Scenario(disk);

    [Fact]
    public async Task An_input_damaged_with_its_size_and_time_kept_is_computed_again_by_the_step_that_reads_it()
    {
        await FilledAsync();
        var bytes = Damage("right");
        scenario.SumCode = "sum-2";
        Assert.Equal("right sum", await scenario.RanInAsync(run => run.RunAsync()));
        Assert.Equal(101, scenario.Values["figure"]);
        var warning = Assert.Single(scenario.Reporter.Warnings);
        Assert.Equal("FIG0202", warning.Code.Id);
        Assert.Contains("right", warning.What, StringComparison.Ordinal);
        Assert.Equal(bytes, disk.Read(EntryOf("right")));
    }

    [Fact]
    public async Task Steps_that_meet_one_damaged_input_together_warn_once()
    {
        IReadOnlyList<Step> Readers(string code) =>
            [scenario.Data("right", 2), .. Enumerable.Range(0, 6).Select(number => scenario.Make($"r{number}", ["right"], $"{code}-{number}", inputs => inputs[0] + number))];
        await FilledAsync(Readers("a"));
        Damage("right");
        Assert.Equal("r0 r1 r2 r3 r4 r5 right", await scenario.RanInAsync(run => run.RunAsync(jobs: 4, steps: Readers("b"))));
        Assert.Single(scenario.Reporter.Warnings);
    }

    [Fact]
    public async Task A_damaged_chain_is_computed_again_from_its_first_sound_link()
    {
        await FilledAsync();
        Damage("right");
        Damage("sum");
        scenario.During = (_, _) => { };
        var steps = scenario.Steps().Select(step => step.Name == "parity" ? step with { Code = new("parity-2", []) } : step).ToList();
        Assert.Equal("parity right sum", await scenario.RanInAsync(run => run.RunAsync(steps: steps)));
        Assert.Equal(2, scenario.Reporter.Warnings.Count);
    }

    [Fact]
    public async Task Force_replaces_a_damaged_entry_whose_size_and_time_are_kept()
    {
        await FilledAsync();
        var bytes = Damage("sum");
        await scenario.RunAsync(force: true);
        Assert.Equal(bytes, disk.Read(EntryOf("sum")));
        Assert.Single(scenario.Reporter.Warnings);
    }

    [Fact]
    public async Task What_the_publisher_finds_damaged_is_computed_again()
    {
        await FilledAsync();
        Damage("figure");
        scenario.Publish = (step, store, record) =>
        {
            if (step.Name == "figure")
            {
                store.Table(record.Outputs[0]);
            }
        };
        var ran = await scenario.RanInAsync(run => run.RunAsync());
        Assert.Equal("figure", ran);
        Assert.Single(scenario.Reporter.Warnings);
    }

    [Fact]
    public async Task An_entry_that_can_never_be_read_fails_the_step_instead_of_running_for_ever()
    {
        await FilledAsync();
        scenario.Publish = (step, store, record) =>
        {
            if (step.Name == "figure")
            {
                throw new PipelineException(new Problem(ErrorCode.DamagedStoreEntry, "store", "damaged"));
            }
        };
        var summary = await scenario.RunAsync();
        Assert.Equal("FIG0202", Assert.Single(summary.Failures).Code.Id);
    }

    [Fact]
    public async Task Cleaning_the_store_during_a_build_costs_computing_and_nothing_else()
    {
        await FilledAsync();
        scenario.SumCode = "sum-2";
        scenario.Left = 7;
        scenario.During = (name, _) =>
        {
            if (name == "left")
            {
                new StoreCleaner(disk, new Journal(disk)).Clean(DateTime.MinValue, 0, DateTime.MinValue);
            }
        };
        var summary = await scenario.RunAsync();
        Assert.Empty(summary.Failures);
        Assert.Equal(101, scenario.Values["figure"]);
    }

    [Fact]
    public async Task An_unreadable_entry_gives_way()
    {
        await FilledAsync();
        disk.Unreadable.Add(EntryOf("sum"));
        disk.Set("store/checked", []);
        Assert.Equal("sum", await scenario.RanInAsync(run => run.RunAsync()));
        Assert.Contains("denied", Assert.Single(scenario.Reporter.Warnings).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_or_unreadable_journal_is_told_and_started_anew()
    {
        Assert.NotNull(new Journal(new MemoryDisk()).Loss);
        await FilledAsync();
        Assert.Null(new Journal(disk).Loss);
        var (sound, lost, garbage) = (disk.Read("journal")!, disk.Clone(), disk.Clone());
        lost.Delete("journal");
        Assert.Equal("the journal is gone", new Journal(lost).Loss);
        garbage.Set("journal", [.. sound.Select(letter => letter == (byte)'\n' ? letter : (byte)(letter ^ 1))]);
        Assert.Equal("the journal holds no line that can be read", new Journal(garbage).Loss);
        disk.Unreadable.Add("journal");
        Assert.StartsWith("the journal cannot be read: Access", new Journal(disk).Loss, StringComparison.Ordinal);
        Assert.Equal("figure left parity right sum", await scenario.RanInAsync(run => run.RunAsync()));
        Assert.Equal(sound, disk.Read("quarantine/journal"));
    }

    [Fact]
    public async Task Verifying_names_every_damaged_file_and_changes_nothing()
    {
        await FilledAsync();
        var verifier = new StoreVerifier(disk, new Journal(disk));
        Assert.Empty(verifier.Faults());
        Assert.Equal((4, 0), (verifier.Checked, verifier.LeftOver));
        Damage("sum");
        disk.Unreadable.Add(EntryOf("right"));
        disk.Set($"store/{new string('0', 64)}.parquet", [1]);
        var paths = disk.Paths.Order(StringComparer.Ordinal).ToList();
        verifier = new StoreVerifier(disk, new Journal(disk));
        string[] damaged = [disk.FullPath(EntryOf("sum")), disk.FullPath(EntryOf("right"))];
        Assert.Equal(damaged.Order(StringComparer.Ordinal), verifier.Faults().Select(fault => fault.Where));
        Assert.Equal(1, verifier.LeftOver);
        Assert.Equal(paths, disk.Paths.Order(StringComparer.Ordinal));
    }

    /// <summary>A finished build whose memo says that every entry was checked.</summary>
    private async Task FilledAsync(IReadOnlyList<Step>? steps = null)
    {
        await scenario.RunAsync(steps: steps);
        var journal = new Journal(disk);
        var store = new ContentStore(disk, journal);
        Assert.All(journal.Records, record => Assert.All(record.Outputs, output => Assert.True(store.Verify(output, out _))));
        store.SaveMemo();
    }

    /// <summary>Overwrites eight bytes of the entry of a step and keeps its size and time; gives what it held.</summary>
    private byte[] Damage(string step)
    {
        var path = EntryOf(step);
        var (bytes, stamp) = (disk.Read(path)!, disk.Stamp(path)!.Value);
        var damaged = (byte[])bytes.Clone();
        new byte[8].CopyTo(damaged, bytes.Length / 2);
        damaged[(bytes.Length / 2) + 3] = 0xA5;
        disk.Set(path, damaged);
        disk.Date(path, new DateTime(stamp.Ticks, DateTimeKind.Utc));
        Assert.Equal(stamp, disk.Stamp(path));
        return bytes;
    }

    private string EntryOf(string step) => $"store/{new Journal(disk).LastOf(step)!.Outputs[0].FileName}";
}
