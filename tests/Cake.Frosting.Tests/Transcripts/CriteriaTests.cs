using Cake.Core;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class CriteriaTests
{
    [Fact]
    public void A_dependency_that_should_not_run_is_skipped_and_the_build_goes_on() => Assert.Equal(
        """

        ========================================
        Eager
        ========================================
        Eager runs

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Unwilling                     -                   Skipped
        Eager                         00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Unwilling), typeof(Eager)).Run("--target=Eager"));

    [Fact]
    public void A_skipped_task_has_a_header_from_verbose_up_and_its_task_lifetime_runs() => Assert.Equal(
        """
        before Excused

        ----------------------------------------
        Excused
        ----------------------------------------
        Skipping task: it rains
        after Excused: skipped True, successful True, thrown: nothing
        before Lazy

        ========================================
        Lazy
        ========================================
        Executing task: Lazy
        Lazy runs
        Finished executing task: Lazy
        after Lazy: skipped False, successful True, thrown: nothing
        Completed in 00:00:00.0000000

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Excused                       -                   Skipped
        Lazy                          00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Excused), typeof(Lazy))
            .With(host => host.UseTaskLifetime<TalkingTaskLifetime>())
            .Run("--target=Lazy", "--verbosity=verbose"));

    [Fact]
    public void A_target_that_should_not_run_is_an_error() => Assert.Equal(
        """
        ! Error: Could not reach target 'Unwilling' since it was skipped due to a criteria.
        exit -1
        """,
        new Build(typeof(Unwilling)).Run("--target=Unwilling"));

    [Fact]
    public void The_error_about_a_skipped_target_gives_the_reason_if_there_is_one() => Assert.Equal(
        """
        ! Error: Could not reach target 'Excused' since it was skipped due to a criteria: it rains.
        exit -1
        """,
        new Build(typeof(Excused)).Run("--target=Excused"));

    [Fact]
    public void A_task_that_should_run_runs() => Assert.Equal(
        """
        Performing dry run...
        Targets are: Willing

        1. Willing

        This was a dry run.
        No tasks were actually executed.
        exit 0
        """,
        new Build(typeof(Willing)).Run("--target=Willing", "--dryrun"));

    private sealed class Unwilling : Step
    {
        public override bool ShouldRun(ICakeContext context) => false;
    }

    private sealed class Willing : Step
    {
        public override bool ShouldRun(ICakeContext context) => true;
    }

    [IsDependentOn(typeof(Unwilling))]
    private sealed class Eager : Step;

    private sealed class Excused : Step, IFrostingTask
    {
        public string SkippedMessage => "it rains";

        public override bool ShouldRun(ICakeContext context) => false;
    }

    [IsDependentOn(typeof(Excused))]
    private sealed class Lazy : Step;
}
