using System.Collections.Concurrent;
using System.Globalization;

namespace Figures.Pipeline;

/// <summary>Plain lines without colour: for logs, pipes and <c>NO_COLOR</c>.</summary>
/// <param name="output">Receives what happens.</param>
/// <param name="errors">Receives warnings and failures.</param>
public sealed class PlainReporter(TextWriter output, TextWriter errors) : IReporter
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, ShardCount> shards = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Planned(Plan plan)
    {
        foreach (var task in plan.Steps.Where(step => step.Step.Kind == StepKind.Shard).GroupBy(step => step.Step.Task, StringComparer.Ordinal))
        {
            shards[task.Key] = new ShardCount(task.Count());
        }

        foreach (var warning in plan.Warnings)
        {
            Warn(warning);
        }
    }

    /// <inheritdoc/>
    public void Started(Step step)
    {
        if (step.Kind == StepKind.Data)
        {
            Line($"  {step.Name} …");
        }
    }

    /// <inheritdoc/>
    public void Finished(Step step, StepOutcome outcome, double seconds)
    {
        if (step.Kind == StepKind.Shard)
        {
            shards.GetOrAdd(step.Task, _ => new ShardCount(0)).Done(outcome, done => Line($"  {step.Task}: {done} points"));
        }
        else if (outcome == StepOutcome.Computed)
        {
            Line($"  {step.Name} computed in {Seconds(seconds)}");
        }
    }

    /// <inheritdoc/>
    public void Warn(Problem problem)
    {
        lock (gate)
        {
            errors.WriteLine(problem.AsWarning());
        }
    }

    /// <inheritdoc/>
    public void Fail(Problem problem)
    {
        lock (gate)
        {
            errors.WriteLine(problem);
        }
    }

    /// <inheritdoc/>
    public void Ended(RunSummary summary)
    {
        foreach (var failure in summary.Failures)
        {
            Fail(failure);
        }

        Line(Sentence(summary));
    }

    /// <inheritdoc/>
    public void Line(string text)
    {
        lock (gate)
        {
            output.WriteLine(text);
        }
    }

    /// <summary>The last line of every run.</summary>
    public static string Sentence(RunSummary summary)
    {
        var steps = summary.Computed + summary.UpToDate + summary.NotRun + summary.Failures.Count;
        if (summary.UpToDate == steps)
        {
            return $"Nothing to do: all {steps} steps are up to date.";
        }

        var words = new List<string> { $"{summary.Computed} computed", $"{summary.UpToDate} up to date" };
        if (summary.Failures.Count > 0)
        {
            words.Add($"{summary.Failures.Count} failed");
        }

        if (summary.NotRun > 0)
        {
            words.Add($"{summary.NotRun} not run");
        }

        return $"{steps} steps: {string.Join(", ", words)} in {Seconds(summary.Elapsed.TotalSeconds)}{(summary.Cancelled ? ", cancelled" : "")}.";
    }

    private static string Seconds(double seconds) => seconds.ToString(seconds < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + " s";

    /// <summary>Counts the shards of one sweep and speaks at every tenth of the way.</summary>
    private sealed class ShardCount(int total)
    {
        private int done;

        public void Done(StepOutcome outcome, Action<string> speak)
        {
            var now = Interlocked.Increment(ref done);
            if (outcome == StepOutcome.Computed && total > 0 && (now == total || now * 10 / total != (now - 1) * 10 / total))
            {
                speak($"{now}/{total}");
            }
        }
    }
}
