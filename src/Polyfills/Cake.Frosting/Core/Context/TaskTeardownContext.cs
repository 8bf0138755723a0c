namespace Cake.Core;

/// <summary>The context handed to the teardown of a task.</summary>
public sealed class TaskTeardownContext : CakeContextAdapter, ITaskTeardownContext
{
    /// <summary>Adds to a context how a task ended.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="task">The task.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="skipped">Whether a criterion kept it from running.</param>
    /// <param name="throwException">Its exception, or <see langword="null"/>.</param>
    public TaskTeardownContext(ICakeContext context, ICakeTaskInfo task, TimeSpan duration, bool skipped, Exception? throwException)
        : base(context)
    {
        Task = task;
        Duration = duration;
        Skipped = skipped;
        ThrownException = throwException;
    }

    /// <inheritdoc/>
    public ICakeTaskInfo Task { get; }

    /// <inheritdoc/>
    public TimeSpan Duration { get; }

    /// <inheritdoc/>
    public bool Skipped { get; }

    /// <inheritdoc/>
    public bool Successful => ThrownException is null;

    /// <inheritdoc/>
    public Exception? ThrownException { get; }
}
