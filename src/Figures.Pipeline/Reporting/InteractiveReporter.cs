using Spectre.Console;

namespace Figures.Pipeline;

/// <summary>A live line for each task that runs: done of total, elapsed, remaining; finished things scroll by above.</summary>
/// <remarks>For terminals only. <see cref="PlainReporter"/> says the same in lines.</remarks>
public sealed class InteractiveReporter : IReporter, IDisposable
{
    private readonly IAnsiConsole console;
    private readonly IAnsiConsole errors;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);
    private Dictionary<string, int> totals = new(StringComparer.Ordinal);
    private ProgressContext? progress;
    private Task? display;

    /// <summary>Draws on two consoles of one terminal.</summary>
    /// <param name="console">Receives what happens.</param>
    /// <param name="errors">Receives warnings and failures.</param>
    public InteractiveReporter(IAnsiConsole console, IAnsiConsole errors)
    {
        this.console = console;
        this.errors = errors;
    }

    /// <inheritdoc/>
    public void Planned(Plan plan)
    {
        foreach (var warning in plan.Warnings)
        {
            Warn(warning);
        }

        totals = plan.Steps.Where(step => step.State != StepState.UpToDate)
            .GroupBy(step => step.Step.Task, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        if (totals.Count > 0)
        {
            display = console.Progress().AutoClear(true).HideCompleted(true)
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new DoneColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
                .StartAsync(ShowAsync);
            Task.WaitAny(started.Task, display);
        }
    }

    /// <inheritdoc/>
    public void Started(Step step) => Bar(step.Task)?.StartTask();

    /// <inheritdoc/>
    public void Finished(Step step, StepOutcome outcome, double seconds)
    {
        if (totals.ContainsKey(step.Task) && outcome is StepOutcome.Computed or StepOutcome.UpToDate)
        {
            Bar(step.Task)?.Increment(1);
        }
    }

    /// <inheritdoc/>
    public void Warn(Problem problem) => errors.MarkupLineInterpolated($"[yellow]{problem.AsWarning()}[/]");

    /// <inheritdoc/>
    public void Fail(Problem problem) => errors.MarkupLineInterpolated($"[red]{problem.ToString()}[/]");

    /// <inheritdoc/>
    public void Ended(RunSummary summary)
    {
        ended.TrySetResult();
        display?.GetAwaiter().GetResult();
        foreach (var failure in summary.Failures)
        {
            Fail(failure);
        }

        Line(PlainReporter.Sentence(summary));
    }

    /// <inheritdoc/>
    public void Line(string text)
    {
        lock (gate)
        {
            console.WriteLine(text);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ended.TrySetResult();

    private async Task ShowAsync(ProgressContext context)
    {
        progress = context;
        started.TrySetResult();
        await ended.Task;
    }

    private ProgressTask? Bar(string task)
    {
        lock (gate)
        {
            if (progress is null || bars.TryGetValue(task, out var bar))
            {
                return bars.GetValueOrDefault(task);
            }

            bar = progress.AddTask(Markup.Escape(task), autoStart: true, maxValue: totals.GetValueOrDefault(task, 1));
            bars.Add(task, bar);
            return bar;
        }
    }

    /// <summary>Done of total, in steps.</summary>
    private sealed class DoneColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text($"{task.Value:0}/{task.MaxValue:0}");
    }
}
