using Figures.Authoring;
using Figures.Pipeline;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich.Tests;

public sealed class SettingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lazy-to-rich-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_middle_column_of_figure_3_runs_at_the_submissions_scale()
    {
        var request = new RunRequest
        {
            Root = folder,
            Profile = Profile.Smoke,
            Overrides = [new ParameterOverride("LazyToRich.Starts", "MiddleScale", "0.001")],
        };
        await File.WriteAllTextAsync(Path.Combine(folder, "datasets.lock"), "");
        using var session = new FigureSession(
            request, new FolderDisk(folder), new PlainReporter(TextWriter.Null, TextWriter.Null), CancellationToken.None);
        var figure = new Figure3();
        PipelineTask[] tasks = [new RegressionTask(), new Starts(), new AlignedDescent(), new ModeTheory(), figure];
        session.Prepare(tasks);
        await Task.WhenAll(tasks.Select(task => session.CompletionAsync(task.Name)));

        var tables = session.TablesOf(figure);
        Assert.Equal([-2, 0.001, 2], tables["steps"].Rows<StepSize>().Select(step => step.RelativeScale));

        var claims = figure.ClaimsOf(tables);
        Assert.All(claims, claim => Assert.Equal(ClaimState.Holds, claim.State));
        Assert.Contains(claims, claim => claim.Subject.StartsWith("λ = 0.001 learns in a step", StringComparison.Ordinal));
        Assert.NotEmpty(figure.FigureOf(tables).Svg());
    }
}
