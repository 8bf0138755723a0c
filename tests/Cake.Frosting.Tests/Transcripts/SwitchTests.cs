using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class SwitchTests
{
    [Theory]
    [InlineData("--version")]
    [InlineData("--ver")]
    public void Version_prints_the_release_stood_in_for(string name) => Assert.Equal(
        """
        7.0.0
        exit 0
        """,
        new Build().Run(name));

    [Fact]
    public void Info_prints_a_banner_and_the_version() => Assert.Equal(
        """

        Cake Frosting

        Version: 7.0.0
        Details: a subset of Cake.Frosting, built from source with the program that uses it

        exit 0
        """,
        new Build().Run("--info"));

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_lists_every_switch(string name)
    {
        var transcript = new Build().Run("--target=Nope", name);

        Assert.Matches("^USAGE:\n    .+ \\[OPTIONS\\]\n\nEXAMPLES:\n", transcript);
        Assert.EndsWith(
            """
            OPTIONS:
                -h, --help                     Prints help information.
                -t, --target <TARGET>          Task to run; may be given several times. Otherwise it is Default.
                -w, --working <PATH>           Working directory of the build.
                -v, --verbosity <VERBOSITY>    How much to print: quiet, minimal, normal, verbose or diagnostic.
                    --description              Lists the tasks and what they are for.
                    --tree                     Shows which task needs which.
                    --dryrun                   Lists what would run, in order.
                -e, --exclusive                Runs the targets without what they need.
                    --version                  Prints the version.
                    --info                     Prints the version and what this program is.
            exit 0
            """,
            transcript,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_may_be_switched_off() => Assert.Equal(
        """
        ! Error: The target 'Nope' was not found.
        exit -1
        """,
        new Build().Run("--version", "--version=false", "--info", "FALSE", "-t", "Nope"));
}
