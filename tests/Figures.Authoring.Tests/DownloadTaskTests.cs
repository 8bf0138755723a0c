using System.Security.Cryptography;
using Cake.Frosting;
using Figures.Datasets;
using Figures.Pipeline.Tests;
using Figures.Tables;

namespace Figures.Authoring.Tests;

public sealed class DownloadTaskTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("figures-authoring-").FullName;
    private readonly MemoryDisk disk = new();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_reader_gets_the_files_of_the_task_and_a_second_run_nothing_to_do()
    {
        Lock(Pinned("one.bin", [1]), Pinned("two.bin", [2, 3]));
        Assert.Equal(new double[] { 1, 2, 3 }, await RunAsync(Request("numbers")));
        Assert.True(File.Exists(Path.Combine(root, "artifacts", "datasets", "numbers", "two.bin")));
        using var second = Prepare(Request("numbers"));
        Assert.True(second.Plan!.IsUpToDate);
    }

    [Fact]
    public async Task Another_digest_is_another_input()
    {
        Lock(Pinned("one.bin", [1]));
        await RunAsync(Request("numbers"));
        Lock(Pinned("one.bin", [9]));
        Assert.Equal(new double[] { 9 }, await RunAsync(Request("numbers")));
    }

    [Fact]
    public async Task Offline_all_missing_files_are_told_at_once_and_present_ones_used()
    {
        Lock(Pinned("one.bin", [1]), Pinned("two.bin", [2, 3]));
        var fault = Assert.Throws<PipelineException>(() => Prepare(Request("numbers") with { Offline = true }));
        Assert.Equal(["FIG0206", "FIG0206"], fault.Problems.Select(problem => problem.Code.Id));
        Assert.Contains("numbers/one.bin", fault.Problems[0].What, StringComparison.Ordinal);
        Assert.Contains("artifacts/datasets/numbers/two.bin", fault.Problems[1].Next, StringComparison.Ordinal);

        foreach (var (name, content) in new[] { ("one.bin", new byte[] { 1 }), ("two.bin", [2, 3]) })
        {
            Directory.CreateDirectory(Path.Combine(root, "artifacts", "datasets", "numbers"));
            File.WriteAllBytes(Path.Combine(root, "artifacts", "datasets", "numbers", name), content);
        }

        Assert.Equal(new double[] { 1, 2, 3 }, await RunAsync(Request("numbers") with { Offline = true }));
    }

    [Fact]
    public async Task Offline_a_run_that_is_up_to_date_misses_nothing()
    {
        Lock(Pinned("one.bin", [1]));
        await RunAsync(Request("numbers"));
        Directory.Delete(Path.Combine(root, "artifacts"), recursive: true);
        using var session = Prepare(Request("numbers") with { Offline = true });
        Assert.True(session.Plan!.IsUpToDate);
    }

    [Fact]
    public void Files_without_digest_are_refused_all_at_once_with_the_command_that_pins_them()
    {
        Lock(Pinned("one.bin", [1]) with { Sha256 = null }, Pinned("two.bin", [2]) with { Sha256 = null });
        var fault = Assert.Throws<PipelineException>(() => Prepare(Request("numbers")));
        Assert.Equal(2, fault.Problems.Count);
        Assert.Contains("--target=PinDataset --dataset=numbers/two.bin", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_set_that_the_lock_does_not_list_is_refused()
    {
        Lock(Pinned("one.bin", [1]));
        Assert.Contains("it lists numbers", Assert.Throws<PipelineException>(() => Prepare(Request("letters"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_files_no_lock_is_needed() => Assert.Empty(await RunAsync(Request("none")));

    [Fact]
    public async Task A_folder_is_known_by_its_content()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "own")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "b.bin"), [5]);
        File.WriteAllBytes(Path.Combine(folder, "a.bin"), [4]);
        File.WriteAllBytes(Path.Combine(folder, "readme.txt"), [9]);
        Assert.Equal(new double[] { 4, 5 }, await RunAsync(Request($"folder:{folder}")));
        File.WriteAllBytes(Path.Combine(folder, "b.bin"), [6]);
        Assert.Equal(new double[] { 4, 6 }, await RunAsync(Request($"folder:{folder}")));
    }

    [Fact]
    public async Task The_place_of_a_folder_is_no_part_of_keys_and_recipes()
    {
        foreach (var name in new[] { "here", "there" })
        {
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(root, name)).FullName, "a.bin"), [4]);
        }

        Assert.Equal(new double[] { 4 }, await RunAsync(Request("folder") with { Overrides = Overrides("here") }));
        using var moved = Prepare(Request("folder") with { Overrides = Overrides("there") });
        Assert.True(moved.Plan!.IsUpToDate);
        Assert.DoesNotContain(moved.Plan.Steps.SelectMany(step => step.Step.Parameters.Values), value => value.Text.Contains(root, StringComparison.Ordinal));

        IReadOnlyList<ParameterOverride> Overrides(string name) =>
            [ParameterOverride.Parse("Small.Source=folder")!, ParameterOverride.Parse($"Small.Place={Path.Combine(root, name)}")!];
    }

    [Fact]
    public void An_empty_or_missing_folder_is_refused()
    {
        var empty = Directory.CreateDirectory(Path.Combine(root, "empty")).FullName;
        Assert.Contains(".bin", Assert.Throws<PipelineException>(() => Prepare(Request($"folder:{empty}"))).Message,
            StringComparison.Ordinal);
        Assert.Throws<PipelineException>(() => Prepare(Request($"folder:{empty}/not-there")));
    }

    [Fact]
    public async Task What_is_no_file_in_a_folder_is_refused_and_not_waited_for()
    {
        if (!File.Exists("/dev/zero"))
        {
            return; // a system without endless devices
        }

        var folder = Directory.CreateDirectory(Path.Combine(root, "odd")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "endless.bin"), "/dev/zero");
        var fault = await Assert.ThrowsAsync<PipelineException>(
            () => Task.Run(() => Prepare(Request($"folder:{folder}"))).WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal("FIG0206", Assert.Single(fault.Problems).Code.Id);
        Assert.Contains("endless.bin: it is empty or no regular file", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_with_null_in_a_list_is_refused_with_what_to_do()
    {
        File.WriteAllText(Path.Combine(root, DatasetLock.FileName), """{ "version": 1, "datasets": [null] }""");
        var problem = Assert.Single(Assert.Throws<PipelineException>(() => Prepare(Request("numbers"))).Problems);
        Assert.Equal("FIG0206", problem.Code.Id);
        Assert.Contains("data set 1 of 1 is null", problem.Why, StringComparison.Ordinal);
        Assert.Contains("git checkout", problem.Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_no_mirror_has_fails_the_step_with_every_attempt()
    {
        Lock(Pinned("one.bin", [1]));
        File.Delete(Path.Combine(root, "mirror-one.bin"));
        using var session = Prepare(Request("numbers"));
        await Assert.ThrowsAnyAsync<Exception>(() => session.CompletionAsync("Small.Sum"));
        session.End();
        Assert.Contains(session.Problems, problem => problem.Code.Id == "FIG0206" && problem.What.Contains("mirror-one.bin",
            StringComparison.Ordinal));
    }

    private DatasetFile Pinned(string name, byte[] content)
    {
        var mirror = Path.Combine(root, $"mirror-{name}");
        File.WriteAllBytes(mirror, content);
        return new DatasetFile(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), "test",
            [new Uri($"file://{mirror}")]);
    }

    private void Lock(params DatasetFile[] files) => File.WriteAllText(
        Path.Combine(root, DatasetLock.FileName), new DatasetLock([new Dataset("numbers", "Numbers", "none", "nobody 2026",
            files)]).ToString());

    private RunRequest Request(string source) => Session.Smoke($"Small.Source={source}") with { Root = root, AllowFileMirrors = true };

    private FigureSession Prepare(RunRequest request) => new Session { Disk = disk }.Prepare(request, new Sum(), new Numbers());

    private async Task<double[]> RunAsync(RunRequest request)
    {
        using var session = await new Session { Disk = disk }.RunAsync(request, new Sum(), new Numbers(), new SumFigure());
        return session.TablesOf(session.Figures[0])["bytes"].Doubles("value").ToArray();
    }
}

/// <summary>Which files <see cref="Numbers"/> takes.</summary>
public sealed record NumbersSetting(string Source, [property: Place] string Place);

[TaskName("Small.Numbers")]
public sealed class Numbers : DownloadTask<NumbersSetting>
{
    protected override NumbersSetting Parameters(Profile profile) => new("numbers", Place: "");

    protected override FileSource Files(NumbersSetting parameters) =>
        parameters.Source == "none" ? FileSource.Nothing
        : parameters.Source.StartsWith("folder:", StringComparison.Ordinal) ? FileSource.Folder(parameters.Source[7..], ".bin")
        : parameters.Source == "folder" ? FileSource.Folder(parameters.Place, ".bin")
        : FileSource.Of(parameters.Source);
}

[TaskName("Small.Sum")]
[IsDependentOn(typeof(Numbers))]
public sealed class Sum : DataTask<PowersShared>
{
    protected override PowersShared Parameters(Profile profile) => new(2);

    protected override TableSet Run(PowersShared parameters, Inputs inputs) => TableSet.Of(("bytes", new Table(
        Column.Doubles("value", inputs.Files<Numbers>().SelectMany(File.ReadAllBytes).Select(value => (double)value)).AsKey())));
}

[TaskName("Small.SumFigure")]
[IsDependentOn(typeof(Sum))]
public sealed class SumFigure : FigureTask
{
    protected override TableSet Tabulate(Inputs inputs) => inputs.Tables<Sum>();

    protected override IEnumerable<Claim> Claims(TableSet data) => [new Claim("bytes", "There are bytes", "rows", data["bytes"].RowCount, Bound.AtLeast(0, BoundKind.Theory, "a count"))];

    protected override Plotting.Figure Draw(TableSet data) => new() { Title = "Bytes", Caption = "Drawn for a test." };
}
