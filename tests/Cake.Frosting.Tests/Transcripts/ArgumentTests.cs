using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class ArgumentTests
{
    [Fact]
    public void Unknown_arguments_are_kept_in_order_and_target_is_last() =>
        Assert.Equal("foo=1; bar=baz; flag=; target=Show", Shown("--foo=1", "--bar", "baz", "--target=Show", "--flag"));

    [Fact]
    public void Target_is_there_even_if_it_was_not_given() =>
        Assert.Equal("target=Default", Shown<Default>());

    [Fact]
    public void All_targets_are_values_of_target() =>
        Assert.Equal("target=Show|show", Shown("-t", "Show", "-t=show").Split('\n')[0]);

    [Fact]
    public void A_repeated_argument_has_all_its_values_in_their_order() =>
        Assert.Equal("set=a=1|b=2|c:3; target=Show", Shown("--set", "a=1", "--set=b=2", "--target", "Show", "--set=c:3"));

    [Fact]
    public void Of_several_spellings_of_a_name_the_last_one_counts() =>
        Assert.Equal("set=c:3|d; target=Show", Shown("--set", "a=1", "--SET=b=2", "--target", "Show", "--Set=c:3", "--Set=d"));

    [Fact]
    public void Switches_of_Cake_are_no_arguments() =>
        Assert.Equal("target=Show", Shown("-t", "Show", "-e", "-v", "q", "--exclusive"));

    [Fact]
    public void Targets_in_the_plural_are_an_argument() =>
        Assert.Equal("targets=Other; target=Show", Shown("--targets=Other", "-t", "Show"));

    [Fact]
    public void A_flag_of_Cake_with_a_value_of_its_own_is_an_argument() =>
        Assert.Equal("version=1.2.3; target=Show", Shown("--version=1.2.3", "-t", "Show"));

    [Fact]
    public void After_two_dashes_nothing_is_a_switch_of_Cake() =>
        Assert.Equal("tree=; verbosity=loud; target=Show", Shown("-t", "Show", "--", "--tree", "--verbosity", "loud", "ignored"));

    [Fact]
    public void A_single_dash_makes_one_argument_of_each_letter() =>
        Assert.Equal("x=; y=; k=v; target=Show", Shown("-xye", "-k", "v", "-t", "Show"));

    [Theory]
    [InlineData("Unknown command 'stray'.", "stray")]
    [InlineData("Option 'target' is defined but no value has been provided.", "--target")]
    [InlineData("Option 'v' is defined but no value has been provided.", "-v", "--tree")]
    [InlineData("Expected an option value.", "--target=")]
    [InlineData("Option does not have a name.", "-")]
    public void A_command_line_that_makes_no_sense_is_an_error(string message, params string[] words) =>
        Assert.Equal($"Error: {message}\nexit -1", new Build(typeof(Show)).Run(words));

    private static string Shown(params string[] words) => Shown<Show>(words);

    private static string Shown<TTask>(params string[] words) =>
        new Build(typeof(TTask)).Run(["--verbosity=quiet", .. words]).Split('\n')[0].TrimStart('!', ' ');

    private class Show : FrostingTask
    {
        public override void Run(ICakeContext context) => context.Log.Error(string.Join(
            "; ",
            context.Arguments.GetArguments().Select(argument => $"{argument.Key}={string.Join('|', argument.Value)}")));
    }

    private sealed class Default : Show;
}
