using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class VerbosityTests
{
    private const string Table =
        """

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Speaker                       00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """;

    [Theory]
    [InlineData("quiet")]
    [InlineData("Q")]
    public void Quiet_lets_errors_through(string value) => Assert.Equal(
        "! error\n" + Table,
        new Build(typeof(Speaker), typeof(Group)).Run("-t", "Group", $"--verbosity={value}"));

    [Theory]
    [InlineData("Minimal")]
    [InlineData("m")]
    public void Minimal_adds_warnings(string value) => Assert.Equal(
        "! error\nwarning\n" + Table,
        new Build(typeof(Speaker), typeof(Group)).Run("-t", "Group", "--verbosity", value));

    [Theory]
    [InlineData("normal")]
    [InlineData("n")]
    public void Normal_adds_information_and_headers(string value) => Assert.Equal(
        """

        ========================================
        Speaker
        ========================================
        ! error
        warning
        information

        ========================================
        Group
        ========================================

        """ + Table,
        new Build(typeof(Speaker), typeof(Group)).Run("-t", "Group", $"-v={value}"));

    [Theory]
    [InlineData("VERBOSE")]
    [InlineData("v")]
    public void Verbose_adds_details_and_delegated_tasks(string value) => Assert.Equal(
        """

        ========================================
        Speaker
        ========================================
        Executing task: Speaker
        ! error
        warning
        information
        detail
        Finished executing task: Speaker
        Completed in 00:00:00.0000000

        ========================================
        Group
        ========================================
        Executing task: Group
        Finished executing task: Group
        Completed in 00:00:00.0000000

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Speaker                       00:00:00.0000000    Succeeded
        Group                         00:00:00.0000000    Succeeded
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Speaker), typeof(Group)).Run("-t", "Group", "-v", value));

    [Theory]
    [InlineData("diagnostic")]
    [InlineData("d")]
    public void Diagnostic_adds_everything(string value) => Assert.Equal(
        """
        Registering task: Speaker
        Registering task setup: TalkingTaskLifetime
        Registering task teardown: TalkingTaskLifetime
        Executing custom task setup action (Speaker)...
        before Speaker

        ========================================
        Speaker
        ========================================
        Executing task: Speaker
        ! error
        warning
        information
        detail
        debug
        Finished executing task: Speaker
        Executing custom task teardown action (Speaker)...
        after Speaker: skipped False, successful True, thrown: nothing
        Completed in 00:00:00.0000000

        """ + Table,
        new Build(typeof(Speaker)).With(host => host.UseTaskLifetime<TalkingTaskLifetime>()).Run("-t", "Speaker", "-v", value));

    [Fact]
    public void A_bad_value_is_an_error() => Assert.Equal(
        """
        Error: Failed to convert 'bogus' to Verbosity.
        exit -1
        """,
        new Build(typeof(Speaker)).Run("--verbosity", "bogus"));

    private sealed class Speaker : FrostingTask
    {
        public override void Run(ICakeContext context)
        {
            context.Log.Error("error");
            context.Log.Warning("warning");
            context.Log.Information("information");
            context.Log.Verbose("detail");
            context.Log.Debug("debug");
        }
    }

    [IsDependentOn(typeof(Speaker))]
    private sealed class Group : FrostingTask;
}
