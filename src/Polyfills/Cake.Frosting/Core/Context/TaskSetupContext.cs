namespace Cake.Core;

/// <summary>The context handed to the setup of a task.</summary>
public sealed class TaskSetupContext : CakeContextAdapter, ITaskSetupContext
{
    /// <summary>Adds to a context the task about to run.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="task">The task.</param>
    public TaskSetupContext(ICakeContext context, ICakeTaskInfo task)
        : base(context) => Task = task;

    /// <inheritdoc/>
    public ICakeTaskInfo Task { get; }
}
