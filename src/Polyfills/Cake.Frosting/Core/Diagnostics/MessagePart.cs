using System.Globalization;
using System.Text;

namespace Cake.Core.Diagnostics;

/// <summary>A stretch of a message: literal text, or an argument put into it, which is shown in a colour of its own.</summary>
internal readonly record struct MessagePart(string Text, bool IsArgument)
{
    /// <summary>Splits a composite format into its parts, each already formatted. A format that is just <c>{0}</c> is plain text.</summary>
    /// <exception cref="FormatException">A brace is unbalanced, or an argument is missing.</exception>
    public static IEnumerable<MessagePart> Of(string format, object?[] args)
    {
        if (format == "{0}")
        {
            return [new MessagePart(Format(format, args), IsArgument: false)];
        }

        var parts = new List<MessagePart>();
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var brace = format[i];
            if (brace is not ('{' or '}'))
            {
                literal.Append(brace);
            }
            else if (i + 1 < format.Length && format[i + 1] == brace)
            {
                literal.Append(brace);
                i++;
            }
            else
            {
                var end = format.IndexOf('}', i);
                if (brace == '}' || end < 0)
                {
                    throw new FormatException($"The braces of the message '{format}' are not balanced.");
                }

                Flush(literal, parts);
                parts.Add(new MessagePart(Format(format[i..(end + 1)], args), IsArgument: true));
                i = end;
            }
        }

        Flush(literal, parts);
        return parts;
    }

    private static string Format(string format, object?[] args) => string.Format(CultureInfo.InvariantCulture, format, args);

    private static void Flush(StringBuilder literal, List<MessagePart> parts)
    {
        if (literal.Length > 0)
        {
            parts.Add(new MessagePart(literal.ToString(), IsArgument: false));
            literal.Clear();
        }
    }
}
