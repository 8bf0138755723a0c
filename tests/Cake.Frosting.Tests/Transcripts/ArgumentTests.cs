using Cake.Common;
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
    public void Names_are_merged_without_regard_to_case_and_values_keep_their_order() =>
        Assert.Equal("set=a=1|b=2|c:3; target=Show", Shown("--set", "a=1", "--SET=b=2", "--target", "Show", "--Set=c:3"));

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

    [Fact]
    public void Aliases_read_the_last_value_by_type_and_fall_back_to_a_default()
    {
        var transcript = new Build(typeof(Typed)).Run(
            "-t", "Typed", "-v", "q", "--jobs=2", "--JOBS", "4", "--rate=2.5", "--day", "Sunday", "--bare");

        Assert.StartsWith("! 4 2.5 Sunday fallback True fallback 2,4 7 8,9\n", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_argument_without_a_default_is_an_error()
    {
        var transcript = new Build(typeof(Typed)).Run("-t", "Typed", "-v", "q");

        Assert.EndsWith("! Error: Argument 'jobs' was not set.\nexit -1", transcript, StringComparison.Ordinal);
    }

    private static string Shown(params string[] words) => Shown<Show>(words);

    private static string Shown<TTask>(params string[] words) =>
        new Build(typeof(TTask)).Run(["--verbosity=quiet", .. words]).Split('\n')[0].TrimStart('!', ' ');

    private class Show : FrostingTask
    {
        public override void Run(ICakeContext context) => context.Log.Error(string.Join(
            "; ",
            context.Arguments().Select(argument => $"{argument.Key}={string.Join('|', argument.Value)}")));
    }

    private sealed class Default : Show;

    private sealed class Typed : FrostingTask
    {
        public override void Run(ICakeContext context) => context.Log.Error(
            "{0} {1} {2} {3} {4} {5} {6} {7} {8}",
            context.Argument<int>("jobs"),
            context.Argument("rate", 1.0),
            context.Argument<DayOfWeek>("Day"),
            context.Argument("absent", "fallback"),
            context.HasArgument("bare"),
            context.Argument("bare", "fallback"),
            string.Join(',', context.Arguments<int>("jobs")),
            string.Join(',', context.Arguments("absent", 7)),
            string.Join(',', context.Arguments<int>("absent", [8, 9])));
    }
}
