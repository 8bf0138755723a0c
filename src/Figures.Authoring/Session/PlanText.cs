using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>Prints a plan for a dry run.</summary>
internal static class PlanText
{
    public static void Print(Plan plan, IReporter reporter)
    {
        foreach (var group in plan.Steps.Where(step => step.State != StepState.UpToDate)
                     .GroupBy(step => step.Step.Kind == StepKind.Shard ? step.Step.Task : step.Step.Name, StringComparer.Ordinal))
        {
            var first = group.First();
            var points = first.Step.Kind == StepKind.Shard ? $" ({group.Count()} points)" : "";
            reporter.Line($"  {(first.State == StepState.Stale ? "would run" : "might run")}  {group.Key}{points}: {first.Reason}");
        }

        reporter.Line(
            $"{plan.Steps.Count} steps: {plan.Count(StepState.UpToDate)} up to date, {plan.Count(StepState.Stale)} would run, {plan.Count(StepState.Waiting)} depend on them.");
    }
}
