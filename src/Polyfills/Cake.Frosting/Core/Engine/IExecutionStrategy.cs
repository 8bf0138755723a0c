namespace Cake.Core;

/// <summary>How the engine performs each step it has decided on. It can time, wrap or omit a step, but not reorder steps.</summary>
public interface IExecutionStrategy
{
    /// <summary>Performs the setup of the build.</summary>
    /// <param name="action">The setup.</param>
    /// <param name="context">What it sees.</param>
    void PerformSetup(Action<ISetupContext> action, ISetupContext context);

    /// <summary>Performs the teardown of the build.</summary>
    /// <param name="action">The teardown.</param>
    /// <param name="teardownContext">What it sees.</param>
    void PerformTeardown(Action<ITeardownContext> action, ITeardownContext teardownContext);

    /// <summary>Performs the actions of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="context">The context of the build.</param>
    /// <returns>A task that ends when the actions have.</returns>
    Task ExecuteAsync(CakeTask task, ICakeContext context);

    /// <summary>Takes note of a task that does not run.</summary>
    /// <param name="task">The task.</param>
    /// <param name="criteria">The condition that failed.</param>
    void Skip(CakeTask task, CakeTaskCriteria criteria);

    /// <summary>Performs the error reporter of a task.</summary>
    /// <param name="action">The reporter.</param>
    /// <param name="exception">The exception of the task.</param>
    /// <returns>A task that ends with the reporter.</returns>
    Task ReportErrorsAsync(Func<Exception, Task> action, Exception exception);

    /// <summary>Performs the error handler of a task.</summary>
    /// <param name="action">The handler.</param>
    /// <param name="exception">The exception of the task.</param>
    /// <param name="context">The context of the build.</param>
    /// <returns>A task that ends with the handler.</returns>
    Task HandleErrorsAsync(Func<Exception, ICakeContext, Task> action, Exception exception, ICakeContext context);

    /// <summary>Performs the final handler of a task.</summary>
    /// <param name="action">The handler.</param>
    /// <param name="context">The context of the build.</param>
    /// <returns>A task that ends with the handler.</returns>
    Task InvokeFinallyAsync(Func<ICakeContext, Task> action, ICakeContext context);

    /// <summary>Performs the setup of a task.</summary>
    /// <param name="action">The setup.</param>
    /// <param name="taskSetupContext">What it sees.</param>
    void PerformTaskSetup(Action<ITaskSetupContext> action, ITaskSetupContext taskSetupContext);

    /// <summary>Performs the teardown of a task.</summary>
    /// <param name="action">The teardown.</param>
    /// <param name="taskTeardownContext">What it sees.</param>
    void PerformTaskTeardown(Action<ITaskTeardownContext> action, ITaskTeardownContext taskTeardownContext);
}
