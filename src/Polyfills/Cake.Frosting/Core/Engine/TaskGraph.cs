namespace Cake.Core;

/// <summary>
/// Which task runs before which. Names compare without regard to case. Everything here is linear in tasks plus edges, and no walk
/// recurses, so ten thousand tasks in one chain are no burden; the original is quadratic and recursive.
/// </summary>
internal sealed class TaskGraph
{
    private readonly Dictionary<string, CakeTask> _tasks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<CakeTask, List<CakeTask>> _before = [];
    private readonly HashSet<(CakeTask Before, CakeTask After)> _edges = [];

    /// <summary>Builds the graph; edges are connected task by task, dependencies before dependees.</summary>
    /// <exception cref="CakeException">An edge leads to no task, to its own start, or back along another edge.</exception>
    public TaskGraph(IReadOnlyCollection<CakeTask> tasks)
    {
        foreach (var task in tasks)
        {
            _tasks.Add(task.Name, task);
            _before.Add(task, []);
        }

        foreach (var task in tasks)
        {
            foreach (var edge in task.Dependencies)
            {
                Connect(Find(edge, $"Task '{task.Name}' is dependent on task '{edge.Name}' which does not exist."), task);
            }

            foreach (var edge in task.Dependees)
            {
                var complaint = $"Task '{task.Name}' has specified that it's a dependency for task '{edge.Name}' which does not exist.";
                Connect(task, Find(edge, complaint));
            }
        }
    }

    /// <summary>The task of a name, or <see langword="null"/>.</summary>
    public CakeTask? Find(string name) => _tasks.GetValueOrDefault(name);

    /// <summary>The tasks that others need: all but the top-level ones.</summary>
    public HashSet<CakeTask> NeededByOthers() => [.. _edges.Select(edge => edge.Before)];

    /// <summary>
    /// A task and all it needs, depth first over the edges in the order of their connection; needs come before those who need them.
    /// </summary>
    /// <exception cref="CakeException">The closure contains a circle.</exception>
    public IReadOnlyList<CakeTask> Closure(CakeTask target)
    {
        var order = new List<CakeTask>();
        var done = new Dictionary<CakeTask, bool> { [target] = false };
        var path = new Stack<(CakeTask Task, int Next)>([(target, 0)]);
        while (path.TryPop(out var step))
        {
            var needs = _before[step.Task];
            if (step.Next == needs.Count)
            {
                done[step.Task] = true;
                order.Add(step.Task);
                continue;
            }

            path.Push((step.Task, step.Next + 1));
            var need = needs[step.Next];
            if (done.TryAdd(need, false))
            {
                path.Push((need, 0));
            }
            else if (!done[need])
            {
                throw new CakeException("Graph contains circular references.");
            }
        }

        return order;
    }

    private CakeTask? Find(CakeTaskDependency edge, string complaint) =>
        Find(edge.Name) ?? (edge.Required ? throw new CakeException(complaint) : null);

    private void Connect(CakeTask? before, CakeTask? after)
    {
        if (before is null || after is null)
        {
            return;
        }

        if (before == after)
        {
            throw new CakeException("Reflexive edges in graph are not allowed.");
        }

        if (_edges.Contains((after, before)))
        {
            throw new CakeException("Unidirectional edges in graph are not allowed.");
        }

        if (_edges.Add((before, after)))
        {
            _before[after].Add(before);
        }
    }
}
