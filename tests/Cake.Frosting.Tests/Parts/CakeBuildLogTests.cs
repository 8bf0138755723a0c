using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Parts;

public sealed class CakeBuildLogTests
{
    [Theory]
    [InlineData(LogLevel.Fatal, "! text")]
    [InlineData(LogLevel.Error, "! text")]
    [InlineData(LogLevel.Warning, "text")]
    [InlineData(LogLevel.Information, "text")]
    [InlineData(LogLevel.Verbose, "text")]
    [InlineData(LogLevel.Debug, "text")]
    public void Only_fatal_messages_and_errors_go_to_the_standard_error(LogLevel level, string expected) =>
        Assert.Equal([expected], Logged(log => log.Write(Verbosity.Quiet, level, "text")));

    [Fact]
    public void Messages_are_composite_formats_with_alignment_formats_and_doubled_braces() => Assert.Equal(
        ["[  1.50] {0} {twice twice}"],
        Logged(log => log.Information("[{0,6:F2}] {{0}} {{{1} {1}}}", 1.5, "twice")));

    [Fact]
    public void A_text_by_itself_is_no_format() =>
        Assert.Equal(["{0} {", "! {1}"], Logged(log =>
        {
            log.Information("{0} {");
            log.Error("{1}");
        }));

    [Fact]
    public void A_value_by_itself_is_written_as_text() =>
        Assert.Equal(["2.5", ""], Logged(log =>
        {
            log.Information(2.5);
            log.Information((object?)null);
        }));

    [Theory]
    [InlineData("open {0")]
    [InlineData("closed 0}")]
    [InlineData("missing {1}")]
    public void A_bad_format_throws(string format) =>
        Assert.Throws<FormatException>(() => Logged(log => log.Information(format, 1)));

    [Fact]
    public void A_message_is_written_from_its_verbosity_up() => Assert.Equal(
        ["0 at least Quiet", "1 at least Quiet", "1 at least Minimal"],
        Logged(log =>
        {
            foreach (var verbosity in new[] { Verbosity.Quiet, Verbosity.Minimal })
            {
                log.Verbosity = verbosity;
                foreach (var least in Enum.GetValues<Verbosity>())
                {
                    log.Information(least, "{0} at least {1}", (int)verbosity, least);
                }
            }
        }));

    [Fact]
    public void A_verbosity_may_be_set_for_a_while()
    {
        var log = new NullLog { Verbosity = Verbosity.Minimal };
        using (log.DiagnosticVerbosity())
        {
            Assert.Equal(Verbosity.Diagnostic, log.Verbosity);
            using (log.QuietVerbosity())
            {
                Assert.Equal(Verbosity.Quiet, log.Verbosity);
            }

            Assert.Equal(Verbosity.Diagnostic, log.Verbosity);
        }

        Assert.Equal(Verbosity.Minimal, log.Verbosity);
    }

    [Theory]
    [InlineData(LogLevel.Fatal, "! ", "45;1|37;1", "45|37;1")]
    [InlineData(LogLevel.Error, "! ", "41|37;1", "41;1|37;1")]
    [InlineData(LogLevel.Warning, "", "33;1", "33;1")]
    [InlineData(LogLevel.Information, "", "37;1", "44|37;1")]
    [InlineData(LogLevel.Verbose, "", "37", "37;1")]
    [InlineData(LogLevel.Debug, "", "30;1", "37")]
    public void Levels_and_arguments_have_their_colours(LogLevel level, string stream, string text, string argument)
    {
        var console = new RecordingConsole(ansi: true);
        new CakeBuildLog(console).Write(Verbosity.Quiet, level, "a {0}.", 1);

        Assert.Equal([$"{stream}{Codes(text)}a \e[0m{Codes(argument)}1\e[0m{Codes(text)}.\e[0m"], console.Lines);
    }

    [Fact]
    public void A_text_by_itself_has_the_colour_of_text()
    {
        var console = new RecordingConsole(ansi: true);
        new CakeBuildLog(console).Information("plain");

        Assert.Equal(["\e[37;1mplain\e[0m"], console.Lines);
    }

    [Fact]
    public void Without_ansi_the_console_is_asked_for_its_colours()
    {
        var console = new RecordingConsole(showColors: true);
        new CakeBuildLog(console).Verbose(Verbosity.Quiet, "a {0}", 1);

        Assert.Equal(["[Gray]a [White]1"], console.Lines);
        Assert.Equal(ConsoleColor.Gray, console.ForegroundColor);
    }

    private static string Codes(string codes) => string.Concat(codes.Split('|').Select(code => $"\e[{code}m"));

    private static IEnumerable<string> Logged(Action<ICakeLog> write)
    {
        var console = new RecordingConsole();
        write(new CakeBuildLog(console));
        return console.Lines;
    }
}
