namespace Cake.Core;

/// <summary>
/// The console of this process. Colours follow the environment: <c>NO_COLOR</c> switches them off; otherwise ANSI codes are
/// written where the environment names a terminal that knows them.
/// </summary>
/// <param name="environment">The value of an environment variable, or <see langword="null"/>.</param>
internal sealed class ProcessConsole(Func<string, string?> environment) : IConsole
{
    /// <summary>Variables whose presence tells of a terminal, or a build service, that knows ANSI codes.</summary>
    private static readonly string[] AnsiVariables = ["GITHUB_ACTION", "TF_BUILD", "WT_SESSION"];

    /// <summary>Parts of the value of <c>TERM</c> that tell the same.</summary>
    private static readonly string[] AnsiTerminals =
        ["xterm", "rxvt", "eterm", "screen", "tmux", "vt100", "vt102", "vt220", "vt320", "ansi", "cygwin", "linux", "konsole", "bvterm"];

    public ConsoleColor ForegroundColor
    {
        get => Console.ForegroundColor;
        set
        {
            if (IsColored)
            {
                Console.ForegroundColor = value;
            }
        }
    }

    public ConsoleColor BackgroundColor
    {
        get => Console.BackgroundColor;
        set
        {
            if (IsColored)
            {
                Console.BackgroundColor = value;
            }
        }
    }

    public bool SupportAnsiEscapeCodes { get; } =
        !IsSet(environment("NO_COLOR"))
        && (AnsiVariables.Any(variable => IsSet(environment(variable)))
            || (environment("TERM") is { } terminal && AnsiTerminals.Any(known => terminal.Contains(known, StringComparison.Ordinal))));

    private bool IsColored { get; } = !IsSet(environment("NO_COLOR"));

    public void ResetColor()
    {
        if (IsColored)
        {
            Console.ResetColor();
        }
    }

    public void Write(string format, params object?[] arg) => Console.Out.Write(format, arg);

    public void WriteLine(string format, params object?[] arg) => Console.Out.WriteLine(format, arg);

    public void WriteError(string format, params object?[] arg) => Console.Error.Write(format, arg);

    public void WriteErrorLine(string format, params object?[] arg) => Console.Error.WriteLine(format, arg);

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);
}
