namespace Figures.Pipeline;

/// <summary>Steps that are known to fit together, inputs before the steps that read them.</summary>
/// <remarks>
/// Places are sorted with arrays and loops: every run does it before it can answer, and LINQ over numbers would be compiled each time.
/// </remarks>
public sealed class StepGraph
{
    private readonly Lazy<IReadOnlyDictionary<string, Step>> byName;

    private StepGraph(List<Step> steps, int[][] inputs)
    {
        Steps = steps;
        Inputs = inputs;
        byName = new Lazy<IReadOnlyDictionary<string, Step>>(() => steps.ToDictionary(step => step.Name, StringComparer.Ordinal));
    }

    /// <summary>All steps in an order in which they can run; the order of declaration where that leaves a choice.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The steps by name.</summary>
    public IReadOnlyDictionary<string, Step> ByName => byName.Value;

    /// <summary>For each of <see cref="Steps"/> the places of its inputs among them.</summary>
    internal IReadOnlyList<int[]> Inputs { get; }

    /// <summary>Checks that names are unique, inputs exist and nothing runs in a circle.</summary>
    /// <exception cref="PipelineException">Holds every fault found.</exception>
    public static StepGraph Of(IEnumerable<Step> declared)
    {
        var problems = new List<Problem>();
        return Of(declared, problems) ?? throw new PipelineException(problems);
    }

    /// <summary>The graph of some steps, or null when they do not fit together.</summary>
    /// <param name="declared">The steps.</param>
    /// <param name="problems">
    /// Receives every fault: names used twice, inputs that do not exist, a circle for each set of steps that need each other.
    /// </param>
    public static StepGraph? Of(IEnumerable<Step> declared, ICollection<Problem> problems)
    {
        var steps = declared.ToList();
        var places = new Dictionary<string, int>(steps.Count, StringComparer.Ordinal);
        var (isUnique, isComplete) = (true, true);
        for (var place = 0; place < steps.Count; place++)
        {
            isUnique &= places.TryAdd(steps[place].Name, place);
        }

        var inputs = new int[steps.Count][];
        for (var place = 0; place < steps.Count; place++)
        {
            inputs[place] = Places(steps[place].Inputs, places);
            isComplete &= inputs[place].Length == steps[place].Inputs.Count;
        }

        if (!isUnique || !isComplete)
        {
            Tell(steps, places, problems);
        }

        var (order, circles) = Sorted(inputs);
        circles.ForEach(circle => problems.Add(Circle([.. circle.Select(place => steps[place])])));
        return isUnique && isComplete && circles.Count == 0 ? InOrder(steps, inputs, order) : null;
    }

    /// <summary>The places of inputs; those that do not exist have none.</summary>
    private static int[] Places(IReadOnlyList<string> inputs, Dictionary<string, int> places)
    {
        var found = new int[inputs.Count];
        var count = 0;
        foreach (var input in inputs)
        {
            count += places.TryGetValue(input, out found[count]) ? 1 : 0;
        }

        return count == found.Length ? found : found[..count];
    }

    private static void Tell(List<Step> steps, Dictionary<string, int> places, ICollection<Problem> problems)
    {
        foreach (var same in steps.GroupBy(step => step.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Add(new Problem(
                ErrorCode.DuplicateName, same.First().DeclaredBy, $"two steps are named {same.Key}",
                $"They are declared by {string.Join(" and ", same.Select(step => step.DeclaredBy))}", "Give each task a name of its own"));
        }

        foreach (var step in steps)
        {
            foreach (var input in step.Inputs.Where(input => !places.ContainsKey(input)))
            {
                problems.Add(new Problem(
                    ErrorCode.MissingDependency, step.DeclaredBy, $"{step.Name} reads {input}, which no task declares"));
            }
        }
    }

    /// <summary>
    /// Takes steps whose inputs are taken, first come first served. When none is left but some still wait, a circle is noted and its steps
    /// count as taken, so that every other circle is found too.
    /// </summary>
    private static (List<int> Order, List<List<int>> Circles) Sorted(int[][] inputs)
    {
        var (starts, readers) = Readers(inputs);
        var (order, circles) = (new List<int>(inputs.Length), new List<List<int>>());
        var waiting = new int[inputs.Length];
        for (var place = 0; place < waiting.Length; place++)
        {
            waiting[place] = inputs[place].Length;
            if (waiting[place] == 0)
            {
                order.Add(place);
            }
        }

        var next = 0;
        while (true)
        {
            for (; next < order.Count; next++)
            {
                for (var i = starts[order[next]]; i < starts[order[next] + 1]; i++)
                {
                    if (--waiting[readers[i]] == 0)
                    {
                        order.Add(readers[i]);
                    }
                }
            }

            if (order.Count == inputs.Length)
            {
                return (order, circles);
            }

            circles.Add(CircleIn(inputs, waiting));
            foreach (var place in circles[^1])
            {
                waiting[place] = 0;
                order.Add(place);
            }
        }
    }

    private static StepGraph InOrder(List<Step> steps, int[][] inputs, List<int> order)
    {
        if (IsAscending(order))
        {
            return new StepGraph(steps, inputs);
        }

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

    private static bool IsAscending(List<int> order)
    {
        for (var place = 0; place < order.Count; place++)
        {
            if (order[place] != place)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The steps that read a step, in the order of declaration, in one array for all: from the start of that step to the start of the next.
    /// </summary>
    private static (int[] Starts, int[] Readers) Readers(int[][] inputs)
    {
        var starts = new int[inputs.Length + 1];
        foreach (var own in inputs)
        {
            foreach (var input in own)
            {
                starts[input]++;
            }
        }

        for (var place = 1; place < starts.Length; place++)
        {
            starts[place] += starts[place - 1];
        }

        var readers = new int[starts[^1]];
        for (var place = inputs.Length - 1; place >= 0; place--)
        {
            foreach (var input in inputs[place])
            {
                readers[--starts[input]] = place;
            }
        }

        return (starts, readers);
    }

    /// <summary>Follows unfinished inputs until a step comes up twice; the part in between is the circle.</summary>
    private static List<int> CircleIn(int[][] inputs, int[] waiting)
    {
        var path = new List<int>();
        var place = Array.FindIndex(waiting, count => count > 0);
        while (!path.Contains(place))
        {
            path.Add(place);
            place = Array.Find(inputs[place], input => waiting[input] > 0);
        }

        return path[path.IndexOf(place)..];
    }

    private static Problem Circle(IReadOnlyList<Step> circle) => new(
        ErrorCode.Cycle, circle[0].DeclaredBy,
        $"steps need each other: {string.Join(" → ", circle.Append(circle[0]).Select(step => step.Name))}",
        $"They are declared by {string.Join(", ", circle.Select(step => step.DeclaredBy).Distinct(StringComparer.Ordinal))}",
        "Remove one [IsDependentOn]");
}
