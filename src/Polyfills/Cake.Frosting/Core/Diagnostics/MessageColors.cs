namespace Cake.Core.Diagnostics;

/// <summary>The colours of a part of a message; <see langword="null"/> leaves the terminal's own.</summary>
internal readonly record struct MessageColors(ConsoleColor? Background, ConsoleColor Foreground)
{
    public static MessageColors Of(LogLevel level, bool isArgument) => (level, isArgument) switch
    {
        (LogLevel.Fatal, false) => new(ConsoleColor.Magenta, ConsoleColor.White),
        (LogLevel.Fatal, true) => new(ConsoleColor.DarkMagenta, ConsoleColor.White),
        (LogLevel.Error, false) => new(ConsoleColor.DarkRed, ConsoleColor.White),
        (LogLevel.Error, true) => new(ConsoleColor.Red, ConsoleColor.White),
        (LogLevel.Warning, _) => new(null, ConsoleColor.Yellow),
        (LogLevel.Information, true) => new(ConsoleColor.DarkBlue, ConsoleColor.White),
        (LogLevel.Information, false) => new(null, ConsoleColor.White),
        (LogLevel.Verbose, true) => new(null, ConsoleColor.White),
        (LogLevel.Verbose, false) => new(null, ConsoleColor.Gray),
        (LogLevel.Debug, true) => new(null, ConsoleColor.Gray),
        (LogLevel.Debug, false) => new(null, ConsoleColor.DarkGray),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
    };

    /// <summary>The ANSI escape sequence that switches to these colours.</summary>
    public string ToAnsi() => (Background is { } background ? Code(background, 40) : string.Empty) + Code(Foreground, 30);

    /// <summary>Console colours have blue, green and red as bits 0, 1 and 2, ANSI the other way round; bit 3 is brightness.</summary>
    private static string Code(ConsoleColor color, int origin)
    {
        var bits = color switch
        {
            ConsoleColor.Gray => 7,
            ConsoleColor.DarkGray => 8,
            _ => (int)color,
        };
        var ansi = origin + ((bits & 1) << 2) + (bits & 2) + ((bits & 4) >> 2);
        return (bits & 8) == 0 ? $"\u001b[{ansi}m" : $"\u001b[{ansi};1m";
    }
}
