using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class OrderTests
{
    [Fact]
    public void Dependencies_run_first_and_in_the_order_they_are_declared() => Assert.Equal(
        """

        ========================================
        Second
        ========================================
        Second runs

        ========================================
        First
        ========================================
        First runs

        ========================================
        Default
        ========================================
        Default runs

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Second                        00:00:00.0000000    Succeeded
        First                         00:00:00.0000000    Succeeded
        Default                       00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(First), typeof(Second), typeof(Default)).Run());

    [Fact]
    public void The_common_need_of_a_diamond_runs_once() => Assert.Equal(
        """

        ========================================
        Bottom
        ========================================
        Bottom runs

        ========================================
        Left
        ========================================
        Left runs

        ========================================
        Right
        ========================================
        Right runs

        ========================================
        Top
        ========================================
        Top runs

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Bottom                        00:00:00.0000000    Succeeded
        Left                          00:00:00.0000000    Succeeded
        Right                         00:00:00.0000000    Succeeded
        Top                           00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Top), typeof(Right), typeof(Left), typeof(Bottom)).Run("--target", "Top"));

    [Fact]
    public void A_dependee_runs_before_the_task_it_names_and_after_that_tasks_own_needs() => Assert.Equal(
        """
        Performing dry run...
        Targets are: Host

        1. Need
        2. Guest
        3. Host

        This was a dry run.
        No tasks were actually executed.
        exit 0
        """,
        new Build(typeof(Need), typeof(Host), typeof(Guest)).Run("--target=Host", "--dryrun"));

    [Fact]
    public void An_awaited_task_ends_before_the_next_one_starts() => Assert.Equal(
        """

        ========================================
        Slow
        ========================================
        slow begins
        slow ends

        ========================================
        AfterSlow
        ========================================
        AfterSlow runs

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Slow                          00:00:00.0000000    Succeeded
        AfterSlow                     00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(AfterSlow), typeof(Slow)).Run("-t", "AfterSlow"));

    [Fact]
    public void Names_compare_without_regard_to_case_and_attributes_name_tasks() => Assert.Equal(
        """

        ========================================
        Paper.Figure1
        ========================================
        Named runs

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Paper.Figure1                 00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Named)).Run("--target=PAPER.figure1"));

    [Fact]
    public void Two_tasks_of_one_name_are_an_error() => Assert.Equal(
        """
        ! Error: Another task with the name 'paper.figure1' has already been added.
        exit -1
        """,
        new Build(typeof(Named), typeof(NamedToo)).Run());

    private sealed class First : Step;

    private sealed class Second : Step;

    [IsDependentOn(typeof(Second))]
    [IsDependentOn(typeof(First))]
    private sealed class Default : Step;

    private sealed class Bottom : Step;

    [IsDependentOn(typeof(Bottom))]
    private sealed class Left : Step;

    [IsDependentOn(typeof(Bottom))]
    private sealed class Right : Step;

    [IsDependentOn(typeof(Left))]
    [IsDependentOn(typeof(Right))]
    private sealed class Top : Step;

    private sealed class Need : Step;

    [IsDependentOn(typeof(Need))]
    private sealed class Host : Step;

    [IsDependeeOf(typeof(Host))]
    private sealed class Guest : Step;

    private sealed class Slow : AsyncFrostingTask
    {
        public override async Task RunAsync(ICakeContext context)
        {
            context.Log.Information("slow begins");
            await Task.Yield();
            context.Log.Information("slow ends");
        }
    }

    [IsDependentOn(typeof(Slow))]
    private sealed class AfterSlow : Step;

    [TaskName("Paper.Figure1")]
    private sealed class Named : Step;

    [TaskName("paper.figure1")]
    private sealed class NamedToo : Step;
}
