using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>Performs every step, with a header before it.</summary>
public sealed class DefaultExecutionStrategy : IExecutionStrategy
{
    private readonly ICakeLog _log;
    private readonly ICakeReportPrinter _reportPrinter;

    /// <summary>Performs steps.</summary>
    /// <param name="log">Says what is being done, to those who want details.</param>
    /// <param name="reportPrinter">Prints the headers.</param>
    public DefaultExecutionStrategy(ICakeLog log, ICakeReportPrinter reportPrinter)
    {
        _log = log;
        _reportPrinter = reportPrinter;
    }

    /// <inheritdoc/>
    public void PerformSetup(Action<ISetupContext> action, ISetupContext context)
    {
        _reportPrinter.WriteLifeCycleStep("Setup", _log.Verbosity);
        _log.Verbose("Executing custom setup action...");
        action(context);
    }

    /// <inheritdoc/>
    public void PerformTeardown(Action<ITeardownContext> action, ITeardownContext teardownContext)
    {
        _reportPrinter.WriteLifeCycleStep("TearDown", _log.Verbosity);
        _log.Verbose("Executing custom teardown action...");
        action(teardownContext);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(CakeTask task, ICakeContext context)
    {
        _reportPrinter.WriteStep(task.Name, _log.Verbosity);
        _log.Verbose("Executing task: {0}", task.Name);
        await task.Execute(context);
        _log.Verbose("Finished executing task: {0}", task.Name);
    }

    /// <inheritdoc/>
    public void Skip(CakeTask task, CakeTaskCriteria criteria)
    {
        _reportPrinter.WriteSkippedStep(task.Name, _log.Verbosity);
        _log.Verbose("Skipping task: {0}", string.IsNullOrWhiteSpace(criteria.Message) ? task.Name : criteria.Message);
    }

    /// <inheritdoc/>
    public Task ReportErrorsAsync(Func<Exception, Task> action, Exception exception) => action(exception);

    /// <inheritdoc/>
    public Task HandleErrorsAsync(Func<Exception, ICakeContext, Task> action, Exception exception, ICakeContext context) =>
        action(exception, context);

    /// <inheritdoc/>
    public Task InvokeFinallyAsync(Func<ICakeContext, Task> action, ICakeContext context) => action(context);

    /// <inheritdoc/>
    public void PerformTaskSetup(Action<ITaskSetupContext> action, ITaskSetupContext taskSetupContext)
    {
        _log.Debug("Executing custom task setup action ({0})...", taskSetupContext.Task.Name);
        action(taskSetupContext);
    }

    /// <inheritdoc/>
    public void PerformTaskTeardown(Action<ITaskTeardownContext> action, ITaskTeardownContext taskTeardownContext)
    {
        _log.Debug("Executing custom task teardown action ({0})...", taskTeardownContext.Task.Name);
        action(taskTeardownContext);
    }
}
