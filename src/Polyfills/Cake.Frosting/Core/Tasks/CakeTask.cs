namespace Cake.Core;

/// <summary>A task as the engine runs it: actions, conditions, handlers and edges under a name.</summary>
public sealed class CakeTask : ICakeTaskInfo
{
    /// <summary>A task that does nothing yet.</summary>
    /// <param name="name">The name; unique ignoring case within an engine.</param>
    /// <exception cref="ArgumentException">The name is empty or blank.</exception>
    public CakeTask(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc cref="ICakeTaskInfo.Description"/>
    public string? Description { get; set; }

    /// <summary>The tasks that run before this one, in the order they were declared.</summary>
    public List<CakeTaskDependency> Dependencies { get; } = [];

    /// <summary>The tasks that this one has put itself in front of.</summary>
    public List<CakeTaskDependency> Dependees { get; } = [];

    /// <summary>The conditions on its execution; all must hold.</summary>
    public List<CakeTaskCriteria> Criterias { get; } = [];

    /// <summary>What the task does, in order. Without any the task is <em>delegated</em>: it only gathers its dependencies.</summary>
    public List<Func<ICakeContext, Task>> Actions { get; } = [];

    /// <summary>Actions that run right before <see cref="Actions"/> and may still add to them.</summary>
    public Queue<Action<ICakeContext>> DelayedActions { get; } = [];

    /// <summary>Sees the exception of the task before anything else does; its own exceptions are ignored.</summary>
    public Func<Exception, Task>? ErrorReporter { get; set; }

    /// <summary>Handles the exception of the task. If it is set and returns, the build goes on.</summary>
    public Func<Exception, ICakeContext, Task>? ErrorHandler { get; set; }

    /// <summary>Runs after the task, however it ended.</summary>
    public Func<ICakeContext, Task>? FinallyHandler { get; set; }

    /// <summary>Whether all actions run even if one fails.</summary>
    public bool DeferExceptions { get; set; }

    IReadOnlyList<CakeTaskDependency> ICakeTaskInfo.Dependencies => Dependencies;

    IReadOnlyList<CakeTaskDependency> ICakeTaskInfo.Dependees => Dependees;

    /// <summary>Runs the actions in order, without regard to conditions and handlers: those are the engine's.</summary>
    /// <param name="context">The context of the build.</param>
    /// <returns>A task that ends with the last action.</returns>
    /// <exception cref="AggregateException">Exceptions were deferred and more than one action failed.</exception>
    public async Task Execute(ICakeContext context)
    {
        while (DelayedActions.TryDequeue(out var prepare))
        {
            prepare(context);
        }

        var deferred = new List<Exception>();
        foreach (var action in Actions)
        {
            try
            {
                await action(context);
            }
            catch (Exception exception) when (DeferExceptions)
            {
                deferred.Add(exception);
            }
        }

        if (deferred.Count > 0)
        {
            throw deferred.Count == 1 ? deferred[0] : new AggregateException("Task failed with following exceptions", deferred);
        }
    }
}
