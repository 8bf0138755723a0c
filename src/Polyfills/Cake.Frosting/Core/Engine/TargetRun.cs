using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>One run of one or more targets: setup, the targets one after another, teardown, and the report of all that.</summary>
internal sealed class TargetRun(ICakeContext context, IExecutionStrategy strategy, ICakeLog log, LifetimeActions lifetime)
{
    private readonly CakeReport _report = new();
    private readonly TaskRun _tasks = new(context, strategy, log, lifetime);

    /// <summary>Runs the targets.</summary>
    /// <exception cref="CakeReportException">The setup or a task failed.</exception>
    public async Task<CakeReport> RunAsync(TaskGraph graph, IReadOnlyList<CakeTask> targets, bool exclusive)
    {
        Exception? thrown = null;
        try
        {
            for (var i = 0; i < targets.Count; i++)
            {
                var closure = graph.Closure(targets[i]);
                if (i == 0)
                {
                    SetUp(targets[i], closure);
                }

                foreach (var task in exclusive ? [targets[i]] : closure)
                {
                    await _tasks.RunAsync(task, isTarget: task == targets[i], _report);
                }
            }

            return _report;
        }
        catch (Exception exception)
        {
            thrown = exception;
            throw new CakeReportException(_report, exception.Message, exception);
        }
        finally
        {
            TearDown(thrown);
        }
    }

    private void SetUp(CakeTask target, IReadOnlyList<CakeTask> closure)
    {
        if (lifetime.Setups.Count == 0)
        {
            return;
        }

        var clock = Stopwatch.StartNew();
        foreach (var setup in lifetime.Setups)
        {
            strategy.PerformSetup(setup, new SetupContext(context, target, closure));
        }

        _report.Add("Setup", CakeReportEntryCategory.Setup, clock.Elapsed);
    }

    /// <summary>Runs every teardown. Their exceptions end the build only if nothing else has; otherwise they are logged.</summary>
    private void TearDown(Exception? thrown)
    {
        if (lifetime.Teardowns.Count == 0)
        {
            return;
        }

        var clock = Stopwatch.StartNew();
        var seen = new TeardownContext(context, thrown);
        var exceptions = new List<Exception>();
        foreach (var teardown in lifetime.Teardowns)
        {
            try
            {
                strategy.PerformTeardown(teardown, seen);
            }
            catch (Exception exception)
            {
                exceptions.Add(exception);
            }
        }

        _report.Add("Teardown", CakeReportEntryCategory.Teardown, clock.Elapsed);
        if (exceptions.Count > 0)
        {
            log.Error("An error occurred in a custom teardown action.");
            LogOrThrow(exceptions, thrown is not null);
        }
    }

    private void LogOrThrow(List<Exception> exceptions, bool somethingElseWasThrown)
    {
        if (somethingElseWasThrown)
        {
            foreach (var exception in exceptions)
            {
                log.Error("Teardown error: {0}", exceptions.Count == 1 ? exception.ToString() : exception.Message);
            }
        }
        else if (exceptions.Count == 1)
        {
            ExceptionDispatchInfo.Throw(exceptions[0]);
        }
        else
        {
            throw new AggregateException("Multiple teardown methods threw exceptions.", exceptions);
        }
    }
}
