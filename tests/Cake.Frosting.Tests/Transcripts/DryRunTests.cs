using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class DryRunTests
{
    private const string Expected =
        """
        Performing dry run...
        Targets are: Roof

        injected: Ground, Cellar, Roof
        target: Roof
        to execute: Ground, Cellar, Roof
        1. Ground
        asked whether Cellar should run
        2. Roof
        successful: True, thrown: nothing

        This was a dry run.
        No tasks were actually executed.
        exit 0
        """;

    [Theory]
    [InlineData("--dryrun")]
    [InlineData("--noop")]
    [InlineData("--whatif")]
    public void A_dry_run_numbers_the_tasks_and_runs_setup_teardown_and_criteria_only(string name) => Assert.Equal(
        Expected,
        new Build(typeof(Ground), typeof(Cellar), typeof(Roof))
            .With(host => host.UseLifetime<TalkingLifetime>().UseTaskLifetime<TalkingTaskLifetime>())
            .Run("--target=Roof", name));

    [Fact]
    public void A_target_named_twice_runs_once() => Assert.Equal(
        """
        Performing dry run...
        Targets are: Ground, ground

        1. Ground

        This was a dry run.
        No tasks were actually executed.
        exit 0
        """,
        new Build(typeof(Ground)).Run("--target=Ground", "--target=ground", "--dryrun"));

    [Fact]
    public void A_dry_run_fails_where_a_run_would() => Assert.Equal(
        """
        Performing dry run...
        Targets are: Cellar

        asked whether Cellar should run
        ! Error: Could not reach target 'Cellar' since it was skipped due to a criteria.
        exit -1
        """,
        new Build(typeof(Cellar)).Run("--target=Cellar", "--dryrun"));

    private sealed class Ground : Step
    {
        public override void Finally(ICakeContext context) => context.Log.Information("never seen");
    }

    private sealed class Cellar : Step
    {
        public override bool ShouldRun(ICakeContext context)
        {
            context.Log.Information("asked whether Cellar should run");
            return false;
        }
    }

    [IsDependentOn(typeof(Ground))]
    [IsDependentOn(typeof(Cellar))]
    private sealed class Roof : Step;
}
