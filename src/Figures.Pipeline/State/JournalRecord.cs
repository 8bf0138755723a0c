namespace Figures.Pipeline;

/// <summary>One finished step: under this key, these outputs.</summary>
/// <param name="Key">The step's key in hexadecimal.</param>
/// <param name="Step">The step's name.</param>
/// <param name="Outputs">Tables and files, by name.</param>
/// <param name="Parts">The key's parts, so that a later run can say what changed.</param>
/// <param name="Seconds">Time the step took; a run fact, for scheduling and for people.</param>
public sealed record JournalRecord(
    string Key,
    string Step,
    IReadOnlyList<StoredOutput> Outputs,
    IReadOnlyDictionary<string, string> Parts,
    double Seconds)
{
    /// <summary>The content of the tables, which is what dependents are keyed by.</summary>
    public IReadOnlyDictionary<string, Figures.Tables.ContentId> TableIds { get; } =
        Outputs.Where(output => output.IsTable).ToDictionary(output => output.Name, output => output.Id, StringComparer.Ordinal);
}
