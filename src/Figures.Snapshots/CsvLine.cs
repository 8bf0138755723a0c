using System.Globalization;
using System.Text;

namespace Figures.Snapshots;

/// <summary>
/// Fields of one line, separated by commas. A field is quoted when it must be: quotes are doubled, and since a row is always one line,
/// a backslash, line breaks and other control characters are written as <c>\\</c>, <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\u001f</c>
/// within quotes.
/// </summary>
internal static class CsvLine
{
    /// <summary>A line without its end.</summary>
    public static string Join(IEnumerable<string> fields) => string.Join(',', fields.Select(Quote));

    /// <summary>The fields of a line; the inverse of <see cref="Join"/>.</summary>
    /// <exception cref="FormatException">A quote is not closed, is followed by something, or an escape is unknown.</exception>
    public static List<string> Split(string line)
    {
        var fields = new List<string>();
        int at = 0;
        while (true)
        {
            fields.Add(at < line.Length && line[at] == '"' ? ReadQuoted(line, ref at) : ReadPlain(line, ref at));
            if (at == line.Length)
            {
                return fields;
            }

            if (line[at] != ',')
            {
                throw new FormatException($"'{line[at]}' follows a closing quote.");
            }

            at++;
        }
    }

    private static string Quote(string field)
    {
        bool isPlain = field.Length > 0 && field[0] != ' ' && field[^1] != ' '
            && !field.Any(c => c is ',' or '"' or '#' or '\\' || char.IsControl(c));
        if (isPlain)
        {
            return field;
        }

        var quoted = new StringBuilder("\"");
        foreach (char c in field)
        {
            quoted.Append(c switch
            {
                '"' => "\"\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string ReadPlain(string line, ref int at)
    {
        int end = line.IndexOf(',', at);
        string field = line[at..(end < 0 ? line.Length : end)];
        at += field.Length;
        return !field.Contains('"', StringComparison.Ordinal)
            ? field
            : throw new FormatException("A quote stands inside a field that does not begin with one.");
    }

    private static string ReadQuoted(string line, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '"' when at + 1 < line.Length && line[at + 1] == '"':
                    field.Append('"');
                    at++;
                    break;
                case '"':
                    at++;
                    return field.ToString();
                case '\\':
                    field.Append(ReadEscape(line, ref at));
                    break;
                default:
                    field.Append(line[at]);
                    break;
            }
        }

        throw new FormatException("A quote is not closed.");
    }

    private static char ReadEscape(string line, ref int at)
    {
        at++;
        switch (at < line.Length ? line[at] : '\0')
        {
            case '\\':
                return '\\';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when at + 4 < line.Length
                && ushort.TryParse(line.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                at += 4;
                return (char)code;
            default:
                throw new FormatException("A backslash is followed by none of \\, n, r, t, u and four hexadecimal digits.");
        }
    }
}
