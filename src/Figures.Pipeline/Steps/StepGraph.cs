namespace Figures.Pipeline;

/// <summary>Steps that are known to fit together, inputs before the steps that read them.</summary>
/// <remarks>
/// Places are sorted with arrays and loops: every run does it before it can answer, and LINQ over numbers would be compiled each time.
/// </remarks>
public sealed class StepGraph
{
    private StepGraph(List<Step> steps, int[][] inputs)
    {
        Steps = steps;
        Inputs = inputs;
        var byName = new Dictionary<string, Step>(steps.Count, StringComparer.Ordinal);
        foreach (var step in steps)
        {
            byName.Add(step.Name, step);
        }

        ByName = byName;
    }

    /// <summary>All steps in an order in which they can run; the order of declaration where that leaves a choice.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The steps by name.</summary>
    public IReadOnlyDictionary<string, Step> ByName { get; }

    /// <summary>For each of <see cref="Steps"/> the places of its inputs among them.</summary>
    internal IReadOnlyList<int[]> Inputs { get; }

    /// <summary>Checks that names are unique, inputs exist and nothing runs in a circle.</summary>
    /// <exception cref="PipelineException">Holds every fault found.</exception>
    public static StepGraph Of(IEnumerable<Step> declared)
    {
        var steps = declared.ToList();
        var places = new Dictionary<string, int>(steps.Count, StringComparer.Ordinal);
        var isUnique = true;
        for (var place = 0; place < steps.Count; place++)
        {
            isUnique &= places.TryAdd(steps[place].Name, place);
        }

        var inputs = new int[steps.Count][];
        var isComplete = true;
        for (var place = 0; place < steps.Count; place++)
        {
            var names = steps[place].Inputs;
            var own = inputs[place] = new int[names.Count];
            for (var i = 0; i < own.Length; i++)
            {
                isComplete &= places.TryGetValue(names[i], out own[i]);
            }
        }

        return isUnique && isComplete ? Sorted(steps, inputs) : throw new PipelineException(Faults(steps, places));
    }

    private static List<Problem> Faults(List<Step> steps, Dictionary<string, int> places) =>
    [
        .. steps.GroupBy(step => step.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => new Problem(
                ErrorCode.DuplicateName, same.First().DeclaredBy, $"two steps are named {same.Key}",
                $"They are declared by {string.Join(" and ", same.Select(step => step.DeclaredBy))}", "Give each task a name of its own")),
        .. from step in steps
           from input in step.Inputs
           where !places.ContainsKey(input)
           select new Problem(ErrorCode.MissingDependency, step.DeclaredBy, $"{step.Name} reads {input}, which no task declares"),
    ];

    /// <summary>Takes steps whose inputs are taken, first come first served.</summary>
    private static StepGraph Sorted(List<Step> steps, int[][] inputs)
    {
        var readers = Readers(inputs);
        var waiting = new int[steps.Count];
        var order = new List<int>(steps.Count);
        for (var place = 0; place < waiting.Length; place++)
        {
            waiting[place] = inputs[place].Length;
            if (waiting[place] == 0)
            {
                order.Add(place);
            }
        }

        for (var next = 0; next < order.Count; next++)
        {
            foreach (var reader in readers[order[next]])
            {
                if (--waiting[reader] == 0)
                {
                    order.Add(reader);
                }
            }
        }

        return order.Count == steps.Count ? InOrder(steps, inputs, order) : throw Circle(steps, inputs, waiting);
    }

    private static StepGraph InOrder(List<Step> steps, int[][] inputs, List<int> order)
    {
        var newPlace = new int[order.Count];
        for (var place = 0; place < newPlace.Length; place++)
        {
            newPlace[order[place]] = place;
        }

        var (sorted, sortedInputs) = (new List<Step>(order.Count), new int[order.Count][]);
        foreach (var place in order)
        {
            var own = sortedInputs[sorted.Count] = new int[inputs[place].Length];
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = newPlace[inputs[place][i]];
            }

            sorted.Add(steps[place]);
        }

        return new StepGraph(sorted, sortedInputs);
    }

    /// <summary>For every step the steps that read it, in the order of declaration.</summary>
    private static int[][] Readers(int[][] inputs)
    {
        var counts = new int[inputs.Length];
        foreach (var own in inputs)
        {
            foreach (var input in own)
            {
                counts[input]++;
            }
        }

        var readers = new int[inputs.Length][];
        for (var place = 0; place < inputs.Length; place++)
        {
            readers[place] = new int[counts[place]];
        }

        for (var place = inputs.Length - 1; place >= 0; place--)
        {
            foreach (var input in inputs[place])
            {
                readers[input][--counts[input]] = place;
            }
        }

        return readers;
    }

    /// <summary>Follows unfinished inputs until a step comes up twice; the part in between is the circle.</summary>
    private static PipelineException Circle(List<Step> steps, int[][] inputs, int[] waiting)
    {
        var path = new List<int>();
        var place = Array.FindIndex(waiting, count => count > 0);
        while (!path.Contains(place))
        {
            path.Add(place);
            place = Array.Find(inputs[place], input => waiting[input] > 0);
        }

        var circle = path.Skip(path.IndexOf(place)).Append(place).Select(step => steps[step].Name);
        return new PipelineException(new Problem(
            ErrorCode.Cycle, steps[place].DeclaredBy, $"steps need each other: {string.Join(" → ", circle)}", Next: "Remove one [IsDependentOn]"));
    }
}
