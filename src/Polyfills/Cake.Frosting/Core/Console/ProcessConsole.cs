namespace Cake.Core;

/// <summary>
/// The console of this process. Colours follow the environment: <c>NO_COLOR</c> switches them off; otherwise ANSI codes are
/// written where the environment names a terminal that knows them.
/// </summary>
internal sealed class ProcessConsole : IConsole
{
    private static readonly string[] AnsiTerminals =
        ["xterm", "rxvt", "eterm", "screen", "tmux", "vt100", "vt102", "vt220", "vt320", "ansi", "cygwin", "linux", "konsole", "bvterm"];

    private readonly bool _colored = !IsSet("NO_COLOR");

    public ConsoleColor ForegroundColor
    {
        get => Console.ForegroundColor;
        set
        {
            if (_colored)
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
            if (_colored)
            {
                Console.BackgroundColor = value;
            }
        }
    }

    public bool SupportAnsiEscapeCodes => _colored
        && (IsSet("GITHUB_ACTION") || IsSet("TF_BUILD") || IsSet("WT_SESSION") || TerminalKnowsAnsi());

    public void ResetColor()
    {
        if (_colored)
        {
            Console.ResetColor();
        }
    }

    public void Write(string format, params object?[] arg) => Console.Out.Write(format, arg);

    public void WriteLine(string format, params object?[] arg) => Console.Out.WriteLine(format, arg);

    public void WriteError(string format, params object?[] arg) => Console.Error.Write(format, arg);

    public void WriteErrorLine(string format, params object?[] arg) => Console.Error.WriteLine(format, arg);

    private static bool IsSet(string variable) => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));

    private static bool TerminalKnowsAnsi() =>
        Environment.GetEnvironmentVariable("TERM") is { } terminal
        && AnsiTerminals.Any(known => terminal.Contains(known, StringComparison.Ordinal));
}
