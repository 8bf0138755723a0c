namespace Figures.Pipeline;

/// <summary>Steps that are known to fit together, inputs before the steps that read them.</summary>
public sealed class StepGraph
{
    private StepGraph(IReadOnlyList<Step> steps)
    {
        Steps = steps;
        ByName = steps.ToDictionary(step => step.Name, StringComparer.Ordinal);
    }

    /// <summary>All steps in an order in which they can run; the order of declaration where that leaves a choice.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The steps by name.</summary>
    public IReadOnlyDictionary<string, Step> ByName { get; }

    /// <summary>Checks that names are unique, inputs exist and nothing runs in a circle.</summary>
    /// <exception cref="PipelineException">Holds every fault found.</exception>
    public static StepGraph Of(IEnumerable<Step> declared)
    {
        var steps = declared.ToList();
        var problems = steps.GroupBy(step => step.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => new Problem(
                ErrorCode.DuplicateName, same.First().DeclaredBy, $"two steps are named {same.Key}",
                $"They are declared by {string.Join(" and ", same.Select(step => step.DeclaredBy))}", "Give each task a name of its own"))
            .ToList();
        var byName = steps.DistinctBy(step => step.Name).ToDictionary(step => step.Name, StringComparer.Ordinal);
        problems.AddRange(
            from step in steps
            from input in step.Inputs
            where !byName.ContainsKey(input)
            select new Problem(ErrorCode.MissingDependency, step.DeclaredBy, $"{step.Name} reads {input}, which no task declares"));
        if (problems.Count > 0)
        {
            throw new PipelineException(problems);
        }

        return new StepGraph(Sorted(steps, byName));
    }

    private static List<Step> Sorted(List<Step> steps, Dictionary<string, Step> byName)
    {
        var waiting = steps.ToDictionary(step => step.Name, step => step.Inputs.Count, StringComparer.Ordinal);
        var readers = steps.SelectMany(step => step.Inputs, (step, input) => (step, input)).ToLookup(edge => edge.input, edge => edge.step, StringComparer.Ordinal);
        var sorted = new List<Step>(steps.Count);
        var ready = new Queue<Step>(steps.Where(step => step.Inputs.Count == 0));
        while (ready.TryDequeue(out var step))
        {
            sorted.Add(step);
            foreach (var reader in readers[step.Name].Where(reader => --waiting[reader.Name] == 0))
            {
                ready.Enqueue(reader);
            }
        }

        return sorted.Count == steps.Count ? sorted : throw Circle(steps.First(step => waiting[step.Name] > 0), byName, waiting);
    }

    /// <summary>Follows unfinished inputs until a step comes up twice; the part in between is the circle.</summary>
    private static PipelineException Circle(Step start, Dictionary<string, Step> byName, Dictionary<string, int> waiting)
    {
        var path = new List<string>();
        var name = start.Name;
        while (!path.Contains(name))
        {
            path.Add(name);
            name = byName[name].Inputs.First(input => waiting[input] > 0);
        }

        var circle = path.Skip(path.IndexOf(name)).Append(name);
        return new PipelineException(new Problem(
            ErrorCode.Cycle, byName[name].DeclaredBy, $"steps need each other: {string.Join(" → ", circle)}", Next: "Remove one [IsDependentOn]"));
    }
}
