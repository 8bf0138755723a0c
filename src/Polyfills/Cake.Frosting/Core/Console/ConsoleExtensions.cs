namespace Cake.Core;

/// <summary>Empty lines.</summary>
public static class ConsoleExtensions
{
    /// <summary>Writes an empty line to the standard output.</summary>
    /// <param name="console">The console.</param>
    public static void WriteLine(this IConsole console) => console.WriteLine(string.Empty);

    /// <summary>Writes an empty line to the standard error.</summary>
    /// <param name="console">The console.</param>
    public static void WriteErrorLine(this IConsole console) => console.WriteErrorLine(string.Empty);
}
