namespace Figures.Pipeline;

/// <summary>One line of a printed plan: a step, or all shards of a sweep together.</summary>
/// <param name="Name">The step's name, or the sweep's.</param>
/// <param name="Task">The Cake task.</param>
/// <param name="Kind">What the step is for.</param>
/// <param name="Steps">The steps it stands for.</param>
public sealed record PlanGroup(string Name, string Task, StepKind Kind, IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>The plan as lines, in its order.</summary>
    public static IReadOnlyList<PlanGroup> Of(Plan plan) =>
        plan.Steps.GroupBy(planned => (Name: planned.Step.Kind == StepKind.Shard ? $"{planned.Step.Task}[…]" : planned.Step.Name, planned.Step.Task, planned.Step.Kind))
            .Select(group => new PlanGroup(group.Key.Name, group.Key.Task, group.Key.Kind, [.. group])).ToList();

    /// <summary>The worst state among the steps.</summary>
    public StepState State =>
        Steps.Any(planned => planned.State == StepState.Stale) ? StepState.Stale
        : Steps.Any(planned => planned.State == StepState.Waiting) ? StepState.Waiting
        : StepState.UpToDate;

    /// <summary>The reason of the first step in that state.</summary>
    public string Reason => Steps.First(planned => planned.State == State).Reason;

    /// <summary>How many steps need to run, or might.</summary>
    public int Open => Steps.Count(planned => planned.State != StepState.UpToDate);
}
