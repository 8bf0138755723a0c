namespace Cake.Core.Diagnostics;

/// <summary>Writes one message as one line: errors to the standard error, the rest to the standard output.</summary>
internal sealed class MessageWriter(IConsole console)
{
    private const string ResetCode = "\u001b[0m";

    public void Write(LogLevel level, string format, object?[] args)
    {
        var isError = level <= LogLevel.Error;
        try
        {
            foreach (var part in MessagePart.Of(format, args))
            {
                Write(isError, Paint(part.Text, MessageColors.Of(level, part.IsArgument)));
            }
        }
        finally
        {
            if (!console.SupportAnsiEscapeCodes)
            {
                console.ResetColor();
            }
        }

        if (isError)
        {
            console.WriteErrorLine();
        }
        else
        {
            console.WriteLine();
        }
    }

    private void Write(bool isError, string text)
    {
        if (isError)
        {
            console.WriteError("{0}", text);
        }
        else
        {
            console.Write("{0}", text);
        }
    }

    private string Paint(string text, MessageColors colors)
    {
        if (console.SupportAnsiEscapeCodes)
        {
            return colors.ToAnsi() + text + ResetCode;
        }

        if (colors.Background is { } background)
        {
            console.BackgroundColor = background;
        }

        console.ForegroundColor = colors.Foreground;
        return text;
    }
}
