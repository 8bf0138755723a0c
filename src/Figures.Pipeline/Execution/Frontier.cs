using System.Diagnostics.CodeAnalysis;

namespace Figures.Pipeline;

/// <summary>Which steps have all their inputs and could start now. A step that was done may be taken back, and then its readers wait again.</summary>
internal sealed class Frontier
{
    private readonly ReadyQueue queue;
    private readonly ILookup<string, Step> readers;
    private readonly Dictionary<string, int> unmet;
    private readonly HashSet<string> closed = new(StringComparer.Ordinal);
    private readonly HashSet<string> pending = new(StringComparer.Ordinal);

    /// <summary>A frontier with no step done and none in the queue.</summary>
    public Frontier(StepGraph graph, Plan plan)
    {
        queue = new ReadyQueue(plan);
        unmet = graph.Steps.ToDictionary(step => step.Name, step => step.Inputs.Count, StringComparer.Ordinal);
        readers = graph.Steps.SelectMany(step => step.Inputs, (step, input) => (step, input))
            .ToLookup(edge => edge.input, edge => edge.step, StringComparer.Ordinal);
    }

    /// <summary>The steps that read a step.</summary>
    public IEnumerable<Step> ReadersOf(Step step) => readers[step.Name];

    /// <summary>Puts a step into the queue if it could start; it is there once.</summary>
    public void Offer(Step step)
    {
        if (IsReady(step) && pending.Add(step.Name))
        {
            queue.Add(step);
        }
    }

    /// <summary>Takes the first step that fits into what is free and could still start.</summary>
    public bool TryTake(Resources free, [NotNullWhen(true)] out Step? step)
    {
        while (queue.TryTake(free, out step))
        {
            if (IsReady(step))
            {
                return true;
            }

            // It was done meanwhile, or one of its inputs was taken back: then it returns behind that input.
            pending.Remove(step.Name);
        }

        return false;
    }

    /// <summary>A step that was taken has come back, whatever came of it.</summary>
    public void Returned(Step step) => pending.Remove(step.Name);

    /// <summary>A step has its outputs: its readers wait for it no longer.</summary>
    public void Done(Step step)
    {
        closed.Add(step.Name);
        foreach (var reader in readers[step.Name])
        {
            unmet[reader.Name]--;
            Offer(reader);
        }
    }

    /// <summary>A step will have no outputs in this run.</summary>
    public void GiveUp(Step step) => closed.Add(step.Name);

    /// <summary>A step that was done runs again: its readers wait for it once more.</summary>
    public void TakeBack(Step step)
    {
        closed.Remove(step.Name);
        foreach (var reader in readers[step.Name])
        {
            unmet[reader.Name]++;
        }

        Offer(step);
    }

    private bool IsReady(Step step) => unmet[step.Name] == 0 && !closed.Contains(step.Name);
}
