using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class LifetimeTests
{
    [Fact]
    public void When_setup_throws_no_task_runs_but_teardown_does() => Assert.Equal(
        """

        ----------------------------------------
        Setup
        ----------------------------------------

        ----------------------------------------
        TearDown
        ----------------------------------------
        successful: False, thrown: no setup

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Teardown                      00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        ! Error: no setup
        exit -1
        """,
        new Build(typeof(Default)).With(host => host.UseSetup<BadSetup>().UseTeardown<GoodTeardown>()).Run());

    [Fact]
    public void When_setup_throws_without_a_teardown_there_is_no_report() => Assert.Equal(
        """

        ----------------------------------------
        Setup
        ----------------------------------------
        ! Error: no setup
        exit -1
        """,
        new Build(typeof(Default)).With(host => host.UseSetup<BadSetup>()).Run());

    [Fact]
    public void When_teardown_throws_after_success_the_build_fails_without_a_report() => Assert.Equal(
        """

        ========================================
        Default
        ========================================
        Default runs

        ----------------------------------------
        TearDown
        ----------------------------------------
        ! An error occurred in a custom teardown action.
        ! Error: no teardown
        exit -1
        """,
        new Build(typeof(Default)).With(host => host.UseTeardown<BadTeardown>()).Run());

    [Fact]
    public void When_teardown_throws_after_a_failure_the_first_exception_counts()
    {
        var transcript = new Build(typeof(Default)).With(host => host.UseSetup<BadSetup>().UseTeardown<BadTeardown>()).Run();

        Assert.Contains(
            "! An error occurred in a custom teardown action.\n! Teardown error: Cake.Core.CakeException: no teardown\n",
            transcript,
            StringComparison.Ordinal);
        Assert.EndsWith("! Error: no setup\nexit -1", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public void When_task_setup_throws_the_task_does_not_run_but_its_teardown_does() => Assert.Equal(
        """
        after Default: False, no task setup
        ! Error: no task setup
        exit -1
        """,
        new Build(typeof(Default)).With(host => host.UseTaskSetup<BadTaskSetup>().UseTaskTeardown<GoodTaskTeardown>()).Run());

    [Fact]
    public void When_task_teardown_throws_after_success_the_build_fails() => Assert.Equal(
        """

        ========================================
        Default
        ========================================
        Default runs
        ! An error occurred in the custom task teardown action (Default).
        ! Error: no task teardown
        exit -1
        """,
        new Build(typeof(Default)).With(host => host.UseTaskTeardown<BadTaskTeardown>()).Run());

    [Fact]
    public void The_last_lifetime_registered_wins() => Assert.Equal(
        """

        ----------------------------------------
        Setup
        ----------------------------------------
        injected: Default
        target: Default
        to execute: Default

        ========================================
        Default
        ========================================
        Default runs

        ----------------------------------------
        TearDown
        ----------------------------------------
        successful: True, thrown: nothing

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Setup                         00:00:00.0000000    Succeeded
        Default                       00:00:00.0000000    Succeeded
        Teardown                      00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Default)).With(host => host.UseSetup<BadSetup>().UseTeardown<BadTeardown>().UseLifetime<TalkingLifetime>()).Run());

    private sealed class Default : Step;

    private sealed class BadSetup : FrostingSetup
    {
        public override void Setup(ICakeContext context, ISetupContext info) => throw new CakeException("no setup");
    }

    private sealed class GoodTeardown : FrostingTeardown
    {
        public override void Teardown(ICakeContext context, ITeardownContext info) =>
            context.Log.Information("successful: {0}, thrown: {1}", info.Successful, info.ThrownException!.Message);
    }

    private sealed class BadTeardown : FrostingTeardown
    {
        public override void Teardown(ICakeContext context, ITeardownContext info) => throw new CakeException("no teardown");
    }

    private sealed class BadTaskSetup : FrostingTaskSetup
    {
        public override void Setup(ICakeContext context, ITaskSetupContext info) => throw new CakeException("no task setup");
    }

    private sealed class GoodTaskTeardown : FrostingTaskTeardown
    {
        public override void Teardown(ICakeContext context, ITaskTeardownContext info) =>
            context.Log.Information("after {0}: {1}, {2}", info.Task.Name, info.Successful, info.ThrownException!.Message);
    }

    private sealed class BadTaskTeardown : FrostingTaskTeardown
    {
        public override void Teardown(ICakeContext context, ITaskTeardownContext info) => throw new CakeException("no task teardown");
    }
}
