using System.Diagnostics;
using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>Runs or skips one task: conditions, task setup, actions, error handling, finally, task teardown, report.</summary>
internal sealed class TaskRun(ICakeContext context, IExecutionStrategy strategy, ICakeLog log, LifetimeActions lifetime)
{
    public async Task RunAsync(CakeTask task, bool isTarget, CakeReport report)
    {
        var failed = task.Criterias.Find(criterion => !criterion.Predicate(context));
        if (failed is null)
        {
            await ExecuteAsync(task, report);
        }
        else if (isTarget)
        {
            var reason = string.IsNullOrWhiteSpace(failed.Message) ? "." : $": {failed.Message}.";
            throw new CakeException($"Could not reach target '{task.Name}' since it was skipped due to a criteria{reason}");
        }
        else
        {
            failed.CausedSkippingOfTask = true;
            SetUp(task, skipped: true);
            strategy.Skip(task, failed);
            TearDown(task, TimeSpan.Zero, skipped: true, thrown: null);
            report.AddSkipped(task.Name, failed.Message ?? string.Empty);
        }
    }

    private async Task ExecuteAsync(CakeTask task, CakeReport report)
    {
        var clock = Stopwatch.StartNew();
        SetUp(task, skipped: false);
        Exception? thrown = null;
        try
        {
            await strategy.ExecuteAsync(task, context);
        }
        catch (Exception exception)
        {
            log.Error("An error occurred when executing task '{0}'.", task.Name);
            thrown = exception;
            await ReportAsync(task, exception);
            if (task.ErrorHandler is null)
            {
                throw;
            }

            await HandleAsync(task.ErrorHandler, exception);
        }
        finally
        {
            if (task.FinallyHandler is not null)
            {
                await strategy.InvokeFinallyAsync(task.FinallyHandler, context);
            }

            TearDown(task, clock.Elapsed, skipped: false, thrown);
            log.Verbose("Completed in {0}", clock.Elapsed);
            report.Add(task.Name, string.Empty, CakeReportEntryCategory.Task, clock.Elapsed, Status(task, thrown));
        }
    }

    private static CakeTaskExecutionStatus Status(CakeTask task, Exception? thrown) =>
        task.Actions.Count == 0 ? CakeTaskExecutionStatus.Delegated
        : thrown is null ? CakeTaskExecutionStatus.Executed
        : CakeTaskExecutionStatus.Failed;

    /// <summary>Lets the reporter see the exception. It cannot change how the build ends, so its own failure is only logged.</summary>
    private async Task ReportAsync(CakeTask task, Exception exception)
    {
        if (task.ErrorReporter is null)
        {
            return;
        }

        try
        {
            await strategy.ReportErrorsAsync(task.ErrorReporter, exception);
        }
        catch (Exception own)
        {
            log.Debug("The error reporter of task '{0}' failed: {1}", task.Name, own.Message);
        }
    }

    private async Task HandleAsync(Func<Exception, ICakeContext, Task> handler, Exception exception)
    {
        try
        {
            await strategy.HandleErrorsAsync(handler, exception, context);
        }
        catch (Exception own)
        {
            if (own != exception)
            {
                log.Error("Error: {0}", exception.Message);
            }

            throw;
        }
    }

    /// <summary>Runs the task setup; if it fails the task does not run, but its teardown does.</summary>
    private void SetUp(CakeTask task, bool skipped)
    {
        if (lifetime.TaskSetup is null)
        {
            return;
        }

        try
        {
            strategy.PerformTaskSetup(lifetime.TaskSetup, new TaskSetupContext(context, task));
        }
        catch (Exception exception)
        {
            TearDown(task, TimeSpan.Zero, skipped, exception);
            throw;
        }
    }

    private void TearDown(CakeTask task, TimeSpan duration, bool skipped, Exception? thrown)
    {
        if (lifetime.TaskTeardown is null)
        {
            return;
        }

        try
        {
            strategy.PerformTaskTeardown(lifetime.TaskTeardown, new TaskTeardownContext(context, task, duration, skipped, thrown));
        }
        catch (Exception exception)
        {
            log.Error("An error occurred in the custom task teardown action ({0}).", task.Name);
            if (thrown is null)
            {
                throw;
            }

            log.Error("Task Teardown error ({0}): {1}", task.Name, exception.ToString());
        }
    }
}
