namespace Cake.Core;

/// <summary>Holds the tasks and decides what runs when. The original's events and typed setup data are not part of this subset.</summary>
public interface ICakeEngine
{
    /// <summary>All tasks, in the order of their registration.</summary>
    IReadOnlyList<ICakeTaskInfo> Tasks { get; }

    /// <summary>Registers a task.</summary>
    /// <param name="name">The name; unique ignoring case.</param>
    /// <returns>A builder for it.</returns>
    /// <exception cref="CakeException">A task of that name exists.</exception>
    CakeTaskBuilder RegisterTask(string name);

    /// <summary>Registers an action that runs once before all tasks.</summary>
    /// <param name="action">The action.</param>
    void RegisterSetupAction(Action<ISetupContext> action);

    /// <summary>Registers an action that runs once after all tasks, however the build ended.</summary>
    /// <param name="action">The action.</param>
    void RegisterTeardownAction(Action<ITeardownContext> action);

    /// <summary>Registers the action that runs before each task; there can be only one.</summary>
    /// <param name="action">The action.</param>
    void RegisterTaskSetupAction(Action<ITaskSetupContext> action);

    /// <summary>Registers the action that runs after each task; there can be only one.</summary>
    /// <param name="action">The action.</param>
    void RegisterTaskTeardownAction(Action<ITaskTeardownContext> action);

    /// <summary>Runs the targets one after another. Targets share no memory of what ran: a task needed by two runs twice.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="strategy">How steps are performed.</param>
    /// <param name="settings">The targets.</param>
    /// <returns>The report of what ran.</returns>
    /// <exception cref="CakeException">A target does not exist, or the task graph is not one.</exception>
    /// <exception cref="CakeReportException">The setup or a task failed; the report so far is inside.</exception>
    Task<CakeReport> RunTargetAsync(ICakeContext context, IExecutionStrategy strategy, ExecutionSettings settings);
}
