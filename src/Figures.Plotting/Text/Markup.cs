using System.Globalization;
using System.Text;

namespace Figures.Plotting;

/// <summary>
/// Reads the small markup of labels: <c>^{…}</c> and <c>_{…}</c> (or one character), nested; <c>\gamma</c>-like names; <c>*italics*</c>,
/// <c>**bold**</c>; <c>\hat{x}</c>, <c>\bar{x}</c>, <c>\tilde{x}</c>, <c>\dot{x}</c>, <c>\vec{x}</c>; a backslash before any other
/// character
/// writes it as it is. A hyphen directly before a digit, at the start or after a space or bracket, becomes the minus sign U+2212.
/// Unknown names are written as they stand, backslash included; unclosed braces end with the text: nothing is ever lost or thrown.
/// </summary>
internal sealed class Markup
{
    private const double ScriptScale = 0.7;

    private readonly string source;
    private readonly List<MarkupSpan> spans = [];
    private readonly StringBuilder run = new();
    private int at;
    private double scale = 1;
    private double rise;
    private bool italic;
    private bool bold;
    private string accent = "";
    private int stacks;

    private Markup(string source) => this.source = Symbols.WithScriptMarkup(source);

    /// <summary>The spans of a text; line feeds stay in them.</summary>
    internal static IReadOnlyList<MarkupSpan> Parse(string text)
    {
        var markup = new Markup(text);
        markup.Read(until: '\0');
        markup.Flush();
        return markup.spans;
    }

    /// <summary>The words without markup, scripts set in line.</summary>
    internal static string Plain(string text) => string.Concat(Parse(text).Select(span => span.Text));

    private void Read(char until)
    {
        while (at < source.Length && source[at] != until)
        {
            var c = source[at++];
            switch (c)
            {
                case '^' or '_' when at < source.Length:
                    ReadScripts(c);
                    break;
                case '*':
                    Toggle();
                    break;
                case '\\' when at < source.Length:
                    ReadName();
                    break;
                case '-' when IsMinus():
                    run.Append('−');
                    break;
                case '{' when until == '}':
                    ReadGroup();
                    break;
                default:
                    run.Append(c);
                    break;
            }
        }
    }

    private void ReadScripts(char first)
    {
        Flush();
        var start = spans.Count;
        ReadScript(first);
        if (at + 1 >= source.Length || source[at] is not ('^' or '_') || source[at] == first)
        {
            return;
        }

        var (middle, second, stack) = (spans.Count, source[at++], ++stacks);
        ReadScript(second);
        for (var i = start; i < spans.Count; i++)
        {
            // Scripts over each other stand further apart than single ones.
            var (kind, own) = i < middle ? (first, stack) : (second, spans[i].Stack == 0 ? -stack : spans[i].Stack);
            spans[i] = spans[i] with { Rise = spans[i].Rise + ((kind == '^' ? 0.07 : -0.1) * scale), Stack = own };
        }
    }

    private void ReadScript(char kind)
    {
        var saved = (scale, rise);
        rise += (kind == '^' ? 0.38 : -0.16) * scale;
        scale *= scale > 0.6 ? ScriptScale : 0.85;
        if (source[at] == '{')
        {
            at++;
            ReadGroup();
        }
        else if (source[at] == '\\' && at + 1 < source.Length)
        {
            at++;
            ReadName();
        }
        else
        {
            var c = source[at++];
            run.Append(c == '-' ? '−' : c);
        }

        Flush();
        (scale, rise) = saved;
    }

    private void ReadGroup()
    {
        Read(until: '}');
        at = Math.Min(at + 1, source.Length);
    }

    private void Toggle()
    {
        if (at < source.Length && source[at] == '*')
        {
            at++;
            Flush();
            bold = !bold;
        }
        else if (italic || source.IndexOf('*', at) > at)
        {
            Flush();
            italic = !italic;
        }
        else
        {
            run.Append('*');
        }
    }

    private void ReadName()
    {
        var start = at;
        while (at < source.Length && char.IsAsciiLetter(source[at]))
        {
            at++;
        }

        var name = source[start..at];
        if (name.Length == 0)
        {
            run.Append(source[at++]);
        }
        else if (Symbols.Accent(name) is { } over && at < source.Length && source[at] == '{')
        {
            Flush();
            at++;
            var outer = accent;
            accent = over;
            ReadGroup();
            Flush();
            accent = outer;
        }
        else if (Symbols.Named(name) is { } symbol)
        {
            run.Append(symbol);

            // The space that ends the name of a letter is not a space of the text: "\gamma t" is a product.
            if (at + 1 < source.Length && source[at] == ' ' && char.IsLetter(symbol[0]) && char.IsLetter(source[at + 1]))
            {
                at++;
            }
        }
        else
        {
            run.Append(CultureInfo.InvariantCulture, $"\\{name}");
        }
    }

    private bool IsMinus() =>
        at < source.Length && char.IsAsciiDigit(source[at])
            && (at == 1 || source[at - 2] is ' ' or '(' or '[' or '{' or '=' or ',' or '−' or '^' or '<' or '>');

    private void Flush()
    {
        if (run.Length > 0)
        {
            spans.Add(new MarkupSpan(run.ToString(), scale, rise, italic, bold, accent));
            run.Clear();
        }
    }
}
