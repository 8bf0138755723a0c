using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class ErrorTests
{
    [Fact]
    public void An_exception_ends_the_build_after_finally_teardown_and_report() => Assert.Equal(
        """

        ----------------------------------------
        Setup
        ----------------------------------------
        injected: Fails, Never
        target: Never
        to execute: Fails, Never
        before Fails

        ========================================
        Fails
        ========================================
        ! An error occurred when executing task 'Fails'.
        finally
        after Fails: skipped False, successful False, thrown: boom

        ----------------------------------------
        TearDown
        ----------------------------------------
        successful: False, thrown: boom

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Setup                         00:00:00.0000000    Succeeded
        Fails                         00:00:00.0000000    Failed
        Teardown                      00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        ! Error: boom
        exit -1
        """,
        new Build(typeof(Fails), typeof(Never))
            .With(host => host.UseLifetime<TalkingLifetime>().UseTaskLifetime<TalkingTaskLifetime>())
            .Run("--target=Never"));

    [Fact]
    public void Finally_runs_after_success_too() => Assert.Equal(
        """

        ========================================
        Succeeds
        ========================================
        Succeeds runs
        finally

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Succeeds                      00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Succeeds)).Run("--target=Succeeds"));

    [Fact]
    public void The_exit_code_a_task_asks_for_is_not_used() => Assert.Equal(
        """

        ========================================
        Demands42
        ========================================
        ! An error occurred when executing task 'Demands42'.

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Demands42                     00:00:00.0000000    Failed
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        ! Error: forty-two
        exit -1
        """,
        new Build(typeof(Demands42)).Run("-t", "Demands42"));

    [Fact]
    public void An_error_handler_that_returns_swallows_the_exception() => Assert.Equal(
        """

        ========================================
        Copes
        ========================================
        ! An error occurred when executing task 'Copes'.
        handled: boom

        ========================================
        AfterCopes
        ========================================
        AfterCopes runs

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Copes                         00:00:00.0000000    Failed
        AfterCopes                    00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Copes), typeof(AfterCopes)).Run("-t", "AfterCopes"));

    [Fact]
    public void An_error_handler_may_throw_the_exception_again() => Assert.Equal(
        """

        ========================================
        PassesOn
        ========================================
        ! An error occurred when executing task 'PassesOn'.

        Task                          Duration            Status
        ----------------------------------------------------------------------
        PassesOn                      00:00:00.0000000    Failed
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        ! Error: boom
        exit -1
        """,
        new Build(typeof(PassesOn)).Run("-t", "PassesOn"));

    [Fact]
    public void When_an_error_handler_throws_another_exception_both_are_told() => Assert.Equal(
        """

        ========================================
        Translates
        ========================================
        ! An error occurred when executing task 'Translates'.
        ! Error: boom

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Translates                    00:00:00.0000000    Failed
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        ! Error: bang
        exit -1
        """,
        new Build(typeof(Translates)).Run("-t", "Translates"));

    [Fact]
    public void Continue_on_error_swallows_the_exception() => Assert.Equal(
        """

        ========================================
        Shrugs
        ========================================
        ! An error occurred when executing task 'Shrugs'.

        ========================================
        AfterShrugs
        ========================================
        AfterShrugs runs

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Shrugs                        00:00:00.0000000    Failed
        AfterShrugs                   00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Shrugs), typeof(AfterShrugs)).Run("-t", "AfterShrugs"));

    [Fact]
    public void At_diagnostic_verbosity_the_whole_exception_is_printed()
    {
        var lines = new Build(typeof(Demands42)).Run("-t", "Demands42", "-v", "diagnostic").Split('\n');

        Assert.Contains("! Error: Cake.Core.CakeReportException: forty-two", lines);
        Assert.Contains("!  ---> Cake.Core.CakeException: forty-two", lines);
        Assert.Contains(lines, line => line.StartsWith($"!    at {typeof(ErrorTests)}.Demands42.Run(", StringComparison.Ordinal));
    }

    [Fact]
    public void The_parts_of_an_aggregate_exception_are_listed() => Assert.EndsWith(
        """
        ! Error: Several. (one) (two)
        ! 	one
        ! 	two
        exit -1
        """,
        new Build().With(host => host.ConfigureServices(services => services.AddSingleton<ICakeContext>(_ =>
            throw new AggregateException("Several.", new CakeException("one"), new CakeException("two"))))).Run());

    private sealed class Fails : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("boom");

        public override void Finally(ICakeContext context) => context.Log.Information("finally");
    }

    [IsDependentOn(typeof(Fails))]
    private sealed class Never : Step;

    private sealed class Succeeds : Step
    {
        public override void Finally(ICakeContext context) => context.Log.Information("finally");
    }

    private sealed class Demands42 : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new CakeException(42, "forty-two");
    }

    private sealed class Copes : AsyncFrostingTask
    {
        public override async Task RunAsync(ICakeContext context)
        {
            await Task.Yield();
            throw new InvalidOperationException("boom");
        }

        public override void OnError(Exception exception, ICakeContext context) =>
            context.Log.Information("handled: {0}", exception.Message);
    }

    [IsDependentOn(typeof(Copes))]
    private sealed class AfterCopes : Step;

    private sealed class PassesOn : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("boom");

        public override void OnError(Exception exception, ICakeContext context) => throw exception;
    }

    private sealed class Translates : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("boom");

        public override void OnError(Exception exception, ICakeContext context) => throw new CakeException("bang", exception);
    }

    [ContinueOnError]
    private sealed class Shrugs : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("boom");
    }

    [IsDependentOn(typeof(Shrugs))]
    private sealed class AfterShrugs : Step;
}
