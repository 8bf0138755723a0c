using Figures.Pipeline.Tests;

namespace Figures.Authoring.Tests;

/// <summary>Runs tasks in memory, without Cake.</summary>
internal sealed class Session
{
    public MemoryDisk Disk { get; init; } = new();

    public StringWriter Output { get; } = new();

    public StringWriter Errors { get; } = new();

    public static IReadOnlyList<PipelineTask> Tasks { get; } = [new SmallFigure(), new Powers(), new Parabola()];

    public async Task<FigureSession> RunAsync(RunRequest request, params IReadOnlyList<PipelineTask> tasks)
    {
        var session = Prepare(request, tasks);
        foreach (var task in tasks)
        {
            await session.CompletionAsync(task.Name);
        }

        session.End();
        return session;
    }

    public FigureSession Prepare(RunRequest request, params IReadOnlyList<PipelineTask> tasks)
    {
        var session = new FigureSession(request, Disk, new PlainReporter(Output, Errors), CancellationToken.None);
        session.Prepare(tasks);
        return session;
    }

    public static RunRequest Smoke(params string[] overrides) => new()
    {
        Root = "/memory",
        Profile = Profile.Smoke,
        Jobs = 2,
        Overrides = overrides.Select(text => ParameterOverride.Parse(text)!).ToList(),
    };
}
