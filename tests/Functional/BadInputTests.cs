namespace Functional;

[Collection(DamagedCopy.Name)]
public sealed class BadInputTests(WorkingCopy copy)
{
    [Theory]
    [InlineData("--target=Figur3", "FIG0003", "Did you mean Figure3 or Figure1 or Figure2? ")]
    [InlineData("--target=MixedDynamic.Figure1", "FIG0003", "MixedDynamics.Figure1")]
    [InlineData("--profile=huge", "FIG0002", "smoke, default and paper")]
    [InlineData("--profile=+7", "FIG0002", "smoke, default and paper")]
    [InlineData("--profile=0", "FIG0002", "smoke, default and paper")]
    [InlineData("--profile=smoke,paper", "FIG0002", "smoke, default and paper")]
    [InlineData("--artifacts=build.sh", "FIG0002", "a folder for store, journal and data sets")]
    [InlineData("--set=Dimension", "FIG0002", "Task.Name=value")]
    [InlineData("--set=MixedDynamics.Trajectories.Dimensoin=5", "FIG0004", "MixedDynamics.TrajectorySignal.Dimension")]
    [InlineData("--jobs=none", "FIG0002", "whole number")]
    [InlineData("--targets=Figure3", "FIG0001", "Did you mean target")]
    [InlineData("--verbosity=loud", "FIG0002", "diagnostic")]
    [InlineData("Figure3", "FIG0001", "--target")]
    public async Task A_faulty_argument_is_one_clear_error_with_exit_code_2(string argument, string code, string hint)
    {
        var result = await copy.BuildAsync(argument);
        Assert.Equal(2, result.Code);
        Assert.Contains(code, result.Errors, StringComparison.Ordinal);
        Assert.Contains(hint, result.Errors, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task All_faults_of_a_command_line_are_told_at_once()
    {
        var result = await copy.BuildAsync("--target=Nope", "--profile=huge", "--frob", "--set", "x");
        Assert.Equal(2, result.Code);
        Assert.Equal(4, result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("many")]
    public async Task A_dimension_that_is_not_a_positive_number_is_refused_before_anything_runs(string dimension)
    {
        var result = await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke", $"--set=MixedDynamics.TrajectorySignal.Dimension={dimension}");
        Assert.Equal(2, result.Code);
        Assert.Contains("Dimension", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("computed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrupted_store_file_is_computed_again_with_one_warning()
    {
        copy.Empty();
        await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        var victim = Directory.GetFiles(copy.PathOf("artifacts/store"), "*.parquet").OrderByDescending(file => new FileInfo(file).Length).First();
        var bytes = await File.ReadAllBytesAsync(victim);
        bytes[bytes.Length / 3] ^= 0x40;
        await File.WriteAllBytesAsync(victim, bytes);
        var again = await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.True(again.Code == 0, again.ToString());
        Assert.Single(again.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains("warning FIG0202", StringComparison.Ordinal));
        Assert.Contains("1 computed", again.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(victim));
    }

    [Theory]
    [InlineData("--target=MixedDynamics.Figure1", "--force")]
    [InlineData("--target=MixedDynamics.Figure1", "--target=Snapshots")]
    public async Task A_store_file_damaged_with_its_size_and_time_kept_is_made_anew_by_whoever_reads_it(params string[] arguments)
    {
        copy.Empty();
        await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        foreach (var victim in Directory.GetFiles(copy.PathOf("artifacts/store"), "*.parquet"))
        {
            var (time, bytes) = (File.GetLastWriteTimeUtc(victim), await File.ReadAllBytesAsync(victim));
            "XXXXXXXX"u8.CopyTo(bytes.AsSpan(bytes.Length / 3));
            await File.WriteAllBytesAsync(victim, bytes);
            File.SetLastWriteTimeUtc(victim, time);
        }

        var verified = await copy.BuildAsync("--target=CacheVerify");
        Assert.Equal(1, verified.Code);
        Assert.Contains("error FIG0202: the file is damaged", verified.Errors, StringComparison.Ordinal);
        var again = await copy.BuildAsync([.. arguments, "--profile=smoke"]);
        Assert.True(again.Code == 0, again.ToString());
        Assert.Contains("warning FIG0202", again.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("error", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_picture_and_a_link_to_nothing_in_that_of_another_give_way()
    {
        copy.Empty();
        await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        var (png, svg) = (copy.PathOf("artifacts/figures/smoke/MixedDynamics/Figure1.png"), copy.PathOf("artifacts/figures/smoke/MixedDynamics/Figure1.svg"));
        File.Delete(png);
        File.Delete(svg);
        Directory.CreateDirectory(png);
        File.CreateSymbolicLink(svg, "/nowhere");
        var again = await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.True(again.Code == 0, again.ToString());
        Assert.Contains($"{png}: warning FIG0203", again.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(png));
        Assert.Equal(0, (await copy.BuildAsync("--target=CacheVerify")).Code);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_clear_error_and_costs_nothing_that_was_computed()
    {
        copy.Empty();
        Directory.CreateDirectory(copy.PathOf("artifacts/figures"));
        await File.WriteAllTextAsync(copy.PathOf("artifacts/figures/smoke"), "in the way");
        var blocked = await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.Equal(1, blocked.Code);
        Assert.Contains("FIG0203", blocked.Errors, StringComparison.Ordinal);
        File.Delete(copy.PathOf("artifacts/figures/smoke"));
        var free = await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.Equal(0, free.Code);
        Assert.Contains("Nothing to do", free.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(copy.PathOf("artifacts/figures/smoke/MixedDynamics/Figure1.png")));
    }

    [Fact]
    public async Task Overridden_runs_have_a_folder_of_their_own_and_no_snapshots()
    {
        copy.Empty();
        var figure = await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke", "--set=MixedDynamics.TrajectorySignal.Seed=77");
        Assert.True(figure.Code == 0, figure.ToString());
        Assert.Single(Directory.GetDirectories(copy.PathOf("artifacts/figures"), "smoke+*"));
        var refused = await copy.BuildAsync("--target=Snapshots", "--profile=smoke", "--set=MixedDynamics.TrajectorySignal.Seed=77");
        Assert.Equal(2, refused.Code);
        Assert.Contains("FIG0006", refused.Errors, StringComparison.Ordinal);
    }
}
