using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class ServiceTests
{
    [Fact]
    public void Tasks_are_constructed_by_the_service_provider_and_are_the_same_for_everyone()
    {
        var transcript = new Build(typeof(Counting))
            .With(host => host.UseStartup<CounterStartup>().UseLifetime<CountingLifetime>())
            .Run("-t", "Counting", "-v", "q");

        Assert.StartsWith("! the task counted to 1\n", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public void An_execution_strategy_may_replace_what_a_task_does()
    {
        var transcript = new Build(typeof(Forbidden))
            .With(host => host.ConfigureServices(services => services.AddSingleton<IExecutionStrategy, Idle>()))
            .Run("-t", "Forbidden", "-v", "q");

        Assert.EndsWith("exit 0", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_printer_may_be_replaced_and_sees_failures_too() => Assert.Equal(
        """
        ! An error occurred when executing task 'Forbidden'.
        ! Forbidden: Failed
        ! Error: forbidden
        exit -1
        """,
        new Build(typeof(Forbidden))
            .With(host => host.ConfigureServices(services => services.AddSingleton<ICakeReportPrinter, Terse>()))
            .Run("-t", "Forbidden"));

    [Fact]
    public void A_service_that_cannot_be_constructed_is_an_error_of_the_build()
    {
        var transcript = new Build(typeof(Counting)).Run("-t", "Counting");

        Assert.StartsWith("! Error: Unable to resolve service for type", transcript, StringComparison.Ordinal);
        Assert.EndsWith("exit -1", transcript, StringComparison.Ordinal);
    }

    private sealed class Counter
    {
        public int Count { get; set; }
    }

    private sealed class CounterStartup : IFrostingStartup
    {
        public void Configure(IServiceCollection services) => services.AddSingleton<Counter>();
    }

    private sealed class Counting(Counter counter) : FrostingTask
    {
        public int Count => counter.Count;

        public override void Run(ICakeContext context) => counter.Count++;
    }

    private sealed class CountingLifetime(IEnumerable<IFrostingTask> tasks) : FrostingLifetime
    {
        public override void Setup(ICakeContext context, ISetupContext info)
        {
        }

        public override void Teardown(ICakeContext context, ITeardownContext info) =>
            context.Log.Error("the task counted to {0}", tasks.OfType<Counting>().Single().Count);
    }

    private sealed class Forbidden : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new CakeException("forbidden");
    }

    private sealed class Terse(IConsole console) : ICakeReportPrinter
    {
        public void Write(CakeReport report)
        {
            foreach (var entry in report)
            {
                console.WriteErrorLine("{0}: {1}", entry.TaskName, entry.ExecutionStatus);
            }
        }

        public void WriteStep(string name, Verbosity verbosity)
        {
        }

        public void WriteLifeCycleStep(string name, Verbosity verbosity)
        {
        }

        public void WriteSkippedStep(string name, Verbosity verbosity)
        {
        }
    }

    private sealed class Idle : IExecutionStrategy
    {
        public void PerformSetup(Action<ISetupContext> action, ISetupContext context)
        {
        }

        public void PerformTeardown(Action<ITeardownContext> action, ITeardownContext teardownContext)
        {
        }

        public Task ExecuteAsync(CakeTask task, ICakeContext context) => Task.CompletedTask;

        public void Skip(CakeTask task, CakeTaskCriteria criteria)
        {
        }

        public Task ReportErrorsAsync(Func<Exception, Task> action, Exception exception) => Task.CompletedTask;

        public Task HandleErrorsAsync(Func<Exception, ICakeContext, Task> action, Exception exception, ICakeContext context) =>
            Task.CompletedTask;

        public Task InvokeFinallyAsync(Func<ICakeContext, Task> action, ICakeContext context) => Task.CompletedTask;

        public void PerformTaskSetup(Action<ITaskSetupContext> action, ITaskSetupContext taskSetupContext)
        {
        }

        public void PerformTaskTeardown(Action<ITaskTeardownContext> action, ITaskTeardownContext taskTeardownContext)
        {
        }
    }
}
