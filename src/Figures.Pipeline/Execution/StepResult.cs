namespace Figures.Pipeline;

/// <summary>How a single step ended.</summary>
/// <param name="Outcome">In one word.</param>
/// <param name="Record">Its outputs, when it has any.</param>
/// <param name="Seconds">Time it took.</param>
/// <param name="Fault">What went wrong, when it failed.</param>
public sealed record StepResult(StepOutcome Outcome, JournalRecord? Record, double Seconds, Problem? Fault)
{
    /// <summary>The input whose store entry was damaged or gone when the step read it: that input runs again, and then this step.</summary>
    public string? DamagedInput { get; init; }
}
