namespace Figures.Pipeline;

/// <summary>Steps that could start now, in the order of the graph: the same order in every run.</summary>
/// <param name="graph">Gives each step its place.</param>
internal sealed class ReadyQueue(StepGraph graph)
{
    private readonly Dictionary<string, int> place =
        graph.Steps.Select((step, index) => (step.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);

    private readonly PriorityQueue<Step, int> ready = new();

    public void Add(Step step) => ready.Enqueue(step, place[step.Name]);

    public bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Step? step) => ready.TryDequeue(out step, out _);
}
