namespace Cake.Core;

/// <summary>What an engine returns when a task is registered. The original's fluent methods are not part of this subset.</summary>
public sealed class CakeTaskBuilder
{
    /// <summary>Builds up the given task.</summary>
    /// <param name="task">The task.</param>
    public CakeTaskBuilder(CakeTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        Target = task;
    }

    /// <summary>The task being built.</summary>
    public ICakeTaskInfo Task => Target;

    /// <summary>The task being built, open to changes.</summary>
    internal CakeTask Target { get; }
}
