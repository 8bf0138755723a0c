using System.Globalization;
using System.Text;
using Cake.Core;

namespace Cake.Frosting.Tests.Harness;

/// <summary>Records both streams in the order of their lines; a line of the standard error starts with <c>! </c>.</summary>
/// <param name="ansi">Whether to claim support of ANSI escape codes.</param>
/// <param name="showColors">Whether to record the foreground colour before each written text, as <c>[Red]</c>.</param>
internal sealed class RecordingConsole(bool ansi = false, bool showColors = false) : IConsole
{
    private const ConsoleColor Plain = ConsoleColor.Gray;

    private readonly List<string> _lines = [];
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    public IEnumerable<string> Lines => _lines;

    public ConsoleColor ForegroundColor { get; set; } = Plain;

    public ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public bool SupportAnsiEscapeCodes => ansi;

    public void ResetColor()
    {
        ForegroundColor = Plain;
        BackgroundColor = ConsoleColor.Black;
    }

    public void Write(string format, params object?[] arg) => _output.Append(Text(format, arg));

    public void WriteLine(string format, params object?[] arg)
    {
        Write(format, arg);
        End(_output, string.Empty);
    }

    public void WriteError(string format, params object?[] arg) => _error.Append(Text(format, arg));

    public void WriteErrorLine(string format, params object?[] arg)
    {
        WriteError(format, arg);
        End(_error, "! ");
    }

    private string Text(string format, object?[] arg)
    {
        var text = string.Format(CultureInfo.InvariantCulture, format, arg);
        return showColors && text.Length > 0 ? $"[{ForegroundColor}]{text}" : text;
    }

    private void End(StringBuilder line, string mark)
    {
        _lines.AddRange(line.ToString().ReplaceLineEndings("\n").Split('\n').Select(text => mark + text));
        line.Clear();
    }
}
