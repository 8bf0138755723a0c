using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class BadGraphTests
{
    [Fact]
    public void A_task_that_needs_itself_is_an_error_even_when_another_is_asked_for() => Assert.Equal(
        """
        ! Error: Reflexive edges in graph are not allowed.
        exit -1
        """,
        new Build(typeof(Alone), typeof(Selfish)).Run("--target=Alone"));

    [Fact]
    public void Two_tasks_that_need_each_other_are_an_error() => Assert.Equal(
        """
        ! Error: Unidirectional edges in graph are not allowed.
        ! "Egg" and "Hen" cannot depend on each other.
        exit -1
        """,
        new Build(typeof(Alone), typeof(Hen), typeof(Egg)).Run("--target=Alone"));

    [Fact]
    public void A_longer_circle_is_an_error_when_a_target_leads_to_it() => Assert.Equal(
        """
        ! Error: Graph contains circular references.
        exit -1
        """,
        new Build(typeof(Rock), typeof(Paper), typeof(Scissors)).Run("--target=Paper"));

    [Fact]
    public void A_longer_circle_elsewhere_does_no_harm() => Assert.Equal(
        """
        Performing dry run...
        Targets are: Alone

        1. Alone

        This was a dry run.
        No tasks were actually executed.
        exit 0
        """,
        new Build(typeof(Rock), typeof(Paper), typeof(Scissors), typeof(Alone)).Run("--target=Alone", "--dryrun"));

    [Fact]
    public void A_circle_found_at_the_first_target_runs_no_setup_but_the_teardown() => Assert.Equal(
        """

        ----------------------------------------
        TearDown
        ----------------------------------------
        successful: False, thrown: Graph contains circular references.

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Teardown                      00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        ! Error: Graph contains circular references.
        exit -1
        """,
        new Build(typeof(Rock), typeof(Paper), typeof(Scissors)).With(host => host.UseLifetime<TalkingLifetime>()).Run("-t", "Rock"));

    [Fact]
    public void A_dependency_that_is_not_registered_is_an_error() => Assert.Equal(
        """
        ! Error: Task 'Needy' is dependent on task 'Alone' which does not exist.
        exit -1
        """,
        new Build(typeof(Needy)).Run("--target=Needy"));

    [Fact]
    public void A_dependee_of_a_task_that_is_not_registered_is_an_error() => Assert.Equal(
        """
        ! Error: Task 'Early' has specified that it's a dependency for task 'Alone' which does not exist.
        exit -1
        """,
        new Build(typeof(Early)).Run("--target=Early"));

    [Fact]
    public void A_dependency_that_is_no_task_is_an_error() => Assert.Equal(
        """
        ! Error: The dependency 'String' is not a valid task.
        exit -1
        """,
        new Build(typeof(Confused)).Run("--target=Confused"));

    [Fact]
    public void A_dependee_of_what_is_no_task_is_an_error() => Assert.Equal(
        """
        ! Error: The reverse dependency 'String' is not a valid task.
        exit -1
        """,
        new Build(typeof(Mistaken)).Run("--target=Mistaken"));

    private sealed class Alone : Step;

    [IsDependentOn(typeof(Selfish))]
    private sealed class Selfish : Step;

    [IsDependentOn(typeof(Egg))]
    private sealed class Hen : Step;

    [IsDependentOn(typeof(Hen))]
    private sealed class Egg : Step;

    [IsDependentOn(typeof(Paper))]
    private sealed class Rock : Step;

    [IsDependentOn(typeof(Scissors))]
    private sealed class Paper : Step;

    [IsDependentOn(typeof(Rock))]
    private sealed class Scissors : Step;

    [IsDependentOn(typeof(Alone))]
    private sealed class Needy : Step;

    [IsDependeeOf(typeof(Alone))]
    private sealed class Early : Step;

    [IsDependentOn(typeof(string))]
    private sealed class Confused : Step;

    [IsDependeeOf(typeof(string))]
    private sealed class Mistaken : Step;
}
