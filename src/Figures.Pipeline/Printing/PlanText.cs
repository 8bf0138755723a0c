using System.Globalization;

namespace Figures.Pipeline;

/// <summary>Prints a plan for people: for a dry run, and for <c>--why</c>.</summary>
public static class PlanText
{
    /// <summary>What a core does in a second where steps count their operations: a round number, not of this machine.</summary>
    private const double OperationsPerSecond = 50e9;

    /// <summary>What would run and for what reason, the expected time, and a line of counts.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="jobs">Steps that may run at the same time, for the expected time.</param>
    public static IEnumerable<string> DryRun(Plan plan, int jobs)
    {
        foreach (var group in PlanGroup.Of(plan).Where(group => group.State != StepState.UpToDate))
        {
            yield return $"  {Verb(group.State)}  {group.Name}{Points(group)}: {group.Reason}{Size(group)}";
        }

        yield return $"{plan.Steps.Count} steps: {plan.Count(StepState.UpToDate)} up to date, {plan.Count(StepState.Stale)} would run, {plan.Count(StepState.Waiting)} depend on them.";
        if (!plan.IsUpToDate)
        {
            yield return Expectation(plan, jobs);
            var largest = plan.Steps.Where(planned => planned.State != StepState.UpToDate).Max(planned => planned.Step.Needs.MemoryBytes);
            if (largest > 0)
            {
                yield return $"Largest working set of a step: {Bytes(largest)}.";
            }
        }
    }

    /// <summary>Every step with its state, and for each that is not up to date the first cause upstream.</summary>
    public static IEnumerable<string> Why(Plan plan)
    {
        var byName = plan.Steps.ToDictionary(planned => planned.Step.Name, StringComparer.Ordinal);
        foreach (var group in PlanGroup.Of(plan))
        {
            var example = group.Steps.First(planned => planned.State == group.State);
            var cause = group.State switch
            {
                StepState.UpToDate => "",
                StepState.Stale => $": {group.Reason}",
                _ => $": first cause {FirstCause(example, byName)}",
            };
            yield return $"{State(group.State),-11} {group.Name}{Points(group)}{cause}";
        }
    }

    private static string FirstCause(PlannedStep waiting, Dictionary<string, PlannedStep> byName)
    {
        var current = waiting;
        while (current.State == StepState.Waiting)
        {
            current = byName[current.Step.Inputs.First(input => byName[input].State != StepState.UpToDate)];
        }

        return $"{current.Step.Name}: {current.Reason}";
    }

    private static string Expectation(Plan plan, int jobs)
    {
        var open = plan.Steps.Where(planned => planned.State != StepState.UpToDate).ToList();
        var known = open.Sum(planned => planned.ExpectedSeconds ?? 0);
        var unknown = open.Count(planned => planned.ExpectedSeconds is null);
        var longest = open.Count == 0 ? 0 : open.Max(planned => planned.ExpectedSeconds ?? 0);
        var expected = Math.Max(longest, known / jobs).ToString("0.0", CultureInfo.InvariantCulture);
        var other = open.Count(planned => planned.HadOtherParameters);
        var caution = other == 0 ? "" : $" {other} of the steps had other parameters then.";
        return caution.Length > 0
            ? $"Expected time with {jobs} jobs, from the last runs: {expected} s{(unknown == 0 ? "" : $", and {unknown} steps that have never run")}.{caution}"
            : unknown == 0
            ? $"Expected time with {jobs} jobs, from the last runs: {expected} s."
            : $"Expected time with {jobs} jobs, from the last runs: {expected} s, and {unknown} steps that have never run.";
    }

    /// <summary>What the open steps of a line took last, together, and what the largest of them occupies, as far as either is known.</summary>
    private static string Size(PlanGroup group)
    {
        var open = group.Steps.Where(planned => planned.State != StepState.UpToDate).ToList();
        var known = open.Where(planned => planned.ExpectedSeconds is not null).ToList();
        var (cores, memory) = (open.Max(planned => planned.Step.Needs.Cores), open.Max(planned => planned.Step.Needs.MemoryBytes));
        string[] told =
        [
            known.Count == 0 ? "" : $"last {known.Sum(planned => planned.ExpectedSeconds!.Value).ToString("0.0", CultureInfo.InvariantCulture)} s",
            cores > 1 ? $"{cores} cores" : "",
            memory > 0 ? $"working set {Bytes(memory)}" : "",
            Estimate(open.Sum(planned => planned.Step.Needs.Operations)),
        ];
        var size = string.Join(", ", told.Where(text => text.Length > 0));
        return size.Length == 0 ? "" : $" ({size})";
    }

    /// <summary>The time that operations take, from a minute on.</summary>
    private static string Estimate(double operations) => operations < 60 * OperationsPerSecond ? ""
        : "about " + (operations / OperationsPerSecond / 3600).ToString("0.##", CultureInfo.InvariantCulture)
            + " core-hours at 50 GFLOP/s";

    private static string Bytes(long bytes) => $"{(bytes / 1e9).ToString("0.00", CultureInfo.InvariantCulture)} GB";

    private static string Points(PlanGroup group) => group.Kind == StepKind.Shard ? $" ({group.Open} of {group.Steps.Count} points)" : "";

    private static string Verb(StepState state) => state == StepState.Stale ? "would run" : "might run";

    private static string State(StepState state) => state switch
    {
        StepState.UpToDate => "up to date",
        StepState.Stale => "stale",
        _ => "waiting",
    };
}
