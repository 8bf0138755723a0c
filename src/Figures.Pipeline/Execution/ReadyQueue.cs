using System.Diagnostics.CodeAnalysis;

namespace Figures.Pipeline;

/// <summary>Steps that could start now: the longest remaining path first, the order of the plan where paths are equal.</summary>
/// <param name="plan">Gives each step its place and its expected time.</param>
internal sealed class ReadyQueue(Plan plan)
{
    private readonly IReadOnlyDictionary<string, double> length = CriticalPath.Lengths(plan);

    private readonly Dictionary<string, int> place =
        plan.Steps.Select((planned, index) => (planned.Step.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);

    private readonly SortedSet<(double Length, int Place, Step Step)> ready = new(Comparer<(double Length, int Place, Step Step)>.Create(
        (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Place.CompareTo(b.Place)));

    public void Add(Step step) => ready.Add((length[step.Name], place[step.Name], step));

    /// <summary>Takes the first step that fits into what is free.</summary>
    public bool TryTake(Resources free, [NotNullWhen(true)] out Step? step)
    {
        var first = ready.FirstOrDefault(candidate => candidate.Step.Needs.FitInto(free));
        step = first.Step;
        return step is not null && ready.Remove(first);
    }
}
