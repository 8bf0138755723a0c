namespace Cake.Core;

/// <summary>The terminal, or what stands in for it. Formats are composite: <c>{0}</c> is the first argument.</summary>
public interface IConsole
{
    /// <summary>The colour of what is written next.</summary>
    ConsoleColor ForegroundColor { get; set; }

    /// <summary>The colour behind what is written next.</summary>
    ConsoleColor BackgroundColor { get; set; }

    /// <summary>Whether colours may be written as ANSI escape codes.</summary>
    bool SupportAnsiEscapeCodes { get; }

    /// <summary>Returns to the colours of the terminal.</summary>
    void ResetColor();

    /// <summary>Writes to the standard output.</summary>
    /// <param name="format">The format.</param>
    /// <param name="arg">Its arguments.</param>
    void Write(string format, params object?[] arg);

    /// <summary>Writes a line to the standard output.</summary>
    /// <param name="format">The format.</param>
    /// <param name="arg">Its arguments.</param>
    void WriteLine(string format, params object?[] arg);

    /// <summary>Writes to the standard error.</summary>
    /// <param name="format">The format.</param>
    /// <param name="arg">Its arguments.</param>
    void WriteError(string format, params object?[] arg);

    /// <summary>Writes a line to the standard error.</summary>
    /// <param name="format">The format.</param>
    /// <param name="arg">Its arguments.</param>
    void WriteErrorLine(string format, params object?[] arg);
}
