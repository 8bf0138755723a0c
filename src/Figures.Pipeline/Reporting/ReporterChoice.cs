using Spectre.Console;

namespace Figures.Pipeline;

/// <summary>Live progress on a terminal, plain lines everywhere else.</summary>
public static class ReporterChoice
{
    /// <summary>The reporter for the process's own streams: plain when output is redirected, <c>NO_COLOR</c> is set or <c>TERM</c> is <c>dumb</c>.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="isRedirected">Whether standard output is not a terminal.</param>
    public static IReporter Of(Func<string, string?> environment, bool isRedirected)
    {
        var plain = isRedirected || !string.IsNullOrEmpty(environment("NO_COLOR")) || environment("TERM") is null or "" or "dumb";
        return plain
            ? new PlainReporter(Console.Out, Console.Error)
            : new InteractiveReporter(AnsiConsole.Console, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));
    }
}
