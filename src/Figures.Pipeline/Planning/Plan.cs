namespace Figures.Pipeline;

/// <summary>What a run would do. Dry run, reports and the run itself read this one record.</summary>
/// <param name="Steps">Inputs first.</param>
/// <param name="Warnings">Damaged store entries found while planning.</param>
public sealed record Plan(IReadOnlyList<PlannedStep> Steps, IReadOnlyList<Problem> Warnings)
{
    /// <summary>Number of steps in a state.</summary>
    public int Count(StepState state) => Steps.Count(step => step.State == state);

    /// <summary>Whether nothing has to run.</summary>
    public bool IsUpToDate => Steps.All(step => step.State == StepState.UpToDate);
}
