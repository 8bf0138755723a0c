using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class TargetTests
{
    [Fact]
    public void Two_targets_share_one_graph_so_that_a_task_common_to_both_runs_once() => Assert.Equal(
        """

        ----------------------------------------
        Setup
        ----------------------------------------
        injected: Common, One, Two
        target: Two
        to execute: Common, One, Two

        ========================================
        Common
        ========================================
        Common runs

        ========================================
        One
        ========================================
        One runs

        ========================================
        Two
        ========================================
        Two runs

        ----------------------------------------
        TearDown
        ----------------------------------------
        successful: True, thrown: nothing

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Setup                         00:00:00.0000000    Succeeded
        Common                        00:00:00.0000000    Succeeded
        One                           00:00:00.0000000    Succeeded
        Two                           00:00:00.0000000    Succeeded
        Teardown                      00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Common), typeof(One), typeof(Two))
            .With(host => host.UseLifetime<TalkingLifetime>())
            .Run("--target=Two", "-t", "One"));

    [Fact]
    public void An_exclusive_target_runs_alone_while_setup_sees_the_whole_closure() => Assert.Equal(
        """

        ----------------------------------------
        Setup
        ----------------------------------------
        injected: Common, One, Two
        target: One
        to execute: Common, One

        ========================================
        One
        ========================================
        One runs

        ----------------------------------------
        TearDown
        ----------------------------------------
        successful: True, thrown: nothing

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Setup                         00:00:00.0000000    Succeeded
        One                           00:00:00.0000000    Succeeded
        Teardown                      00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Common), typeof(One), typeof(Two))
            .With(host => host.UseLifetime<TalkingLifetime>())
            .Run("--Target", "One", "--exclusive"));

    [Fact]
    public void Both_exclusive_targets_run() => Assert.Equal(
        """
        Performing dry run...
        Targets are: One, Two

        1. One
        2. Two

        This was a dry run.
        No tasks were actually executed.
        exit 0
        """,
        new Build(typeof(Common), typeof(One), typeof(Two)).Run("-t", "One", "-t", "Two", "-e", "--dryrun"));

    [Fact]
    public void An_unknown_target_is_an_error_before_anything_runs() => Assert.Equal(
        """
        ! Error: The target 'Nope' was not found.
        exit -1
        """,
        new Build(typeof(Common)).With(host => host.UseLifetime<TalkingLifetime>()).Run("--target=Nope"));

    [Fact]
    public void Unknown_targets_are_named_together() => Assert.Equal(
        """
        ! Error: The targets 'A', 'B' were not found.
        exit -1
        """,
        new Build(typeof(Common)).Run("-t", "A", "-t", "Common", "-t", "B"));

    [Fact]
    public void Without_a_target_it_is_default() => Assert.Equal(
        """
        ! Error: The target 'Default' was not found.
        exit -1
        """,
        new Build(typeof(Common)).Run("--targets=Common"));

    private sealed class Common : Step;

    [IsDependentOn(typeof(Common))]
    private sealed class One : Step;

    [IsDependentOn(typeof(Common))]
    private sealed class Two : Step;
}
