using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Decides what is up to date: the one place that does.</summary>
/// <param name="journal">What has been computed.</param>
/// <param name="store">Where the results lie.</param>
/// <param name="force">Treat every step as stale.</param>
public sealed class Planner(Journal journal, ContentStore store, bool force = false)
{
    private bool saidOldStore;

    /// <summary>Plans all steps of a graph.</summary>
    /// <param name="graph">The steps.</param>
    public Plan Plan(StepGraph graph)
    {
        var planned = new PlannedStep[graph.Steps.Count];
        var warnings = new List<Problem>();
        for (var place = 0; place < planned.Length; place++)
        {
            planned[place] = Plan(graph.Steps[place], graph.Inputs[place], planned, warnings);
        }

        return new Plan(planned, warnings);
    }

    /// <summary>Looks one step up whose inputs are all known. The run asks this again for steps that were waiting.</summary>
    /// <param name="step">The step.</param>
    /// <param name="inputs">Records of its inputs, by step name.</param>
    /// <param name="warnings">Receives damaged entries.</param>
    public PlannedStep Resolve(Step step, IReadOnlyDictionary<string, JournalRecord> inputs, ICollection<Problem> warnings)
    {
        var tables = new IReadOnlyList<StoredOutput>[step.Inputs.Count];
        for (var input = 0; input < tables.Length; input++)
        {
            tables[input] = inputs[step.Inputs[input]].Tables;
        }

        return Resolve(step, StepKey.Of(step, tables), warnings);
    }

    private PlannedStep Resolve(Step step, StepKey key, ICollection<Problem> warnings)
    {
        if (force)
        {
            return Open(step, StepState.Stale, key, PlannedStep.Forced);
        }

        return Lookup(step, key, warnings) is { } record
            ? new PlannedStep(step, StepState.UpToDate, key, record, "")
            : Open(step, StepState.Stale, key, Reason(step, key));
    }

    /// <summary>The record of a key if all its outputs are intact in the store.</summary>
    public JournalRecord? Lookup(Step step, StepKey key, ICollection<Problem> warnings)
    {
        if (journal.Find(key.Id) is not { } record)
        {
            return null;
        }

        var complete = true;
        for (var output = 0; output < record.Outputs.Count; output++)
        {
            complete &= store.Holds(record.Outputs[output], out var damage);
            if (!record.Outputs[output].IsCheckable && !saidOldStore)
            {
                saidOldStore = true;
                warnings.Add(new Problem(
                    ErrorCode.DamagedStoreEntry, "store", "the store is started anew",
                    "an earlier version recorded no digests of the files of its tables, so they cannot be checked", "They are computed again"));
            }

            if (damage is not null)
            {
                warnings.Add(damage with { What = $"the store entry of {step.Name}, {record.Outputs[output].Name}, is damaged" });
            }
        }

        return complete ? record : null;
    }

    /// <summary>A step that is not up to date, with the time it took last, whatever its key was then.</summary>
    private PlannedStep Open(Step step, StepState state, StepKey? key, string reason)
    {
        var last = journal.LastOf(step.Name);
        return new PlannedStep(step, state, key, null, reason)
        {
            ExpectedSeconds = last?.Seconds,
            HadOtherParameters = last is not null && Differ(step.Parameters, last.Parts),
        };
    }

    private static bool Differ(ParameterSet parameters, IReadOnlyDictionary<string, string> parts) => parameters.Values.Any(value =>
        new ParameterPart(value.Name, value.Text) is var part && parts.GetValueOrDefault(part.Label) != part.Value);

    private PlannedStep Plan(Step step, int[] inputs, PlannedStep[] planned, List<Problem> warnings)
    {
        foreach (var input in inputs)
        {
            if (planned[input].State != StepState.UpToDate)
            {
                return Open(step, StepState.Waiting, null, $"waits for {planned[input].Step.Name}");
            }
        }

        var tables = new IReadOnlyList<StoredOutput>[inputs.Length];
        for (var input = 0; input < tables.Length; input++)
        {
            tables[input] = planned[inputs[input]].Record!.Tables;
        }

        return Resolve(step, StepKey.Of(step, tables), warnings);
    }

    /// <summary>The first cause, as the difference to the parts of the step's last run.</summary>
    private string Reason(Step step, StepKey key)
    {
        if (journal.Find(key.Id) is not null)
        {
            return "its result is missing from the store";
        }

        if (journal.LastOf(step.Name) is not { } last)
        {
            return "it has never run";
        }

        var differences = key.Parts
            .Where(part => last.Parts.GetValueOrDefault(part.Label) != part.Value)
            .Select(part => part is CodePart && last.Parts.TryGetValue(part.Label, out var code)
                ? CodePart.Describe(code, journal.MembersOf(code), step.Code)
                : part.Describe(last.Parts.GetValueOrDefault(part.Label)));
        var gone = last.Parts.Keys.Except(key.Parts.Select(part => part.Label), StringComparer.Ordinal).Select(label => $"{label} is gone");
        return string.Join("; ", differences.Concat(gone));
    }
}
