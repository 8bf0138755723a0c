namespace Cake.Core;

/// <summary>The context handed to the setup of a build.</summary>
public sealed class SetupContext : CakeContextAdapter, ISetupContext
{
    /// <summary>Adds to a context what is about to run.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="targetTask">The first target.</param>
    /// <param name="tasksToExecute">Its closure in the order of execution.</param>
    public SetupContext(ICakeContext context, ICakeTaskInfo targetTask, IEnumerable<ICakeTaskInfo> tasksToExecute)
        : base(context)
    {
        TargetTask = targetTask;
        TasksToExecute = [.. tasksToExecute];
    }

    /// <inheritdoc/>
    public ICakeTaskInfo TargetTask { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<ICakeTaskInfo> TasksToExecute { get; }
}
