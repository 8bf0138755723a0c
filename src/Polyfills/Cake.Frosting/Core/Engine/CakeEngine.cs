using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>
/// Runs tasks one after another. Internal: the original's constructor takes a data service this subset does not have.
/// Registration stands here, the run itself in <see cref="TargetRun"/>.
/// </summary>
internal sealed class CakeEngine(ICakeLog log) : ICakeEngine
{
    private readonly List<CakeTask> _tasks = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly LifetimeActions _lifetime = new();

    public IReadOnlyList<ICakeTaskInfo> Tasks => _tasks;

    public CakeTaskBuilder RegisterTask(string name)
    {
        if (!_names.Add(name))
        {
            throw new CakeException($"Another task with the name '{name}' has already been added.");
        }

        var task = new CakeTask(name);
        _tasks.Add(task);
        return new CakeTaskBuilder(task);
    }

    public void RegisterSetupAction(Action<ISetupContext> action) => _lifetime.Setups.Add(action);

    public void RegisterTeardownAction(Action<ITeardownContext> action) => _lifetime.Teardowns.Add(action);

    public void RegisterTaskSetupAction(Action<ITaskSetupContext> action)
    {
        EnsureFirst(_lifetime.TaskSetup, "task setup");
        _lifetime.TaskSetup = action;
    }

    public void RegisterTaskTeardownAction(Action<ITaskTeardownContext> action)
    {
        EnsureFirst(_lifetime.TaskTeardown, "task teardown");
        _lifetime.TaskTeardown = action;
    }

    public async Task<CakeReport> RunTargetAsync(ICakeContext context, IExecutionStrategy strategy, ExecutionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(settings);
        var names = settings.Targets.ToList();
        if (names.Count == 0)
        {
            throw new ArgumentException("No target specified.", nameof(settings));
        }

        var graph = new TaskGraph(_tasks);
        var targets = FindAll(graph, names);
        return await new TargetRun(context, strategy, log, _lifetime).RunAsync(graph, targets, settings.Exclusive);
    }

    private static List<CakeTask> FindAll(TaskGraph graph, List<string> names)
    {
        var missing = names.Where(name => graph.Find(name) is null).Select(name => $"'{name}'").ToList();
        return missing.Count switch
        {
            0 => [.. names.Select(name => graph.Find(name)!)],
            1 => throw new CakeException($"The target {missing[0]} was not found."),
            _ => throw new CakeException($"The targets {string.Join(", ", missing)} were not found."),
        };
    }

    private static void EnsureFirst(Delegate? registered, string what)
    {
        if (registered is not null)
        {
            throw new CakeException($"More than one {what} action have been registered.");
        }
    }
}
