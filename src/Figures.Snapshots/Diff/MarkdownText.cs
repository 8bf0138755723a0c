using System.Text;

namespace Figures.Snapshots;

/// <summary>Text from data made safe for a Markdown table: nothing in it can end a cell, begin a tag or run on for pages.</summary>
internal static class MarkdownText
{
    public static string Escape(string text, int maxLength = 80)
    {
        string shortened = text.Length <= maxLength ? text : text[..(maxLength - 1)] + "…";
        var escaped = new StringBuilder();
        foreach (char c in shortened)
        {
            _ = c switch
            {
                '|' or '\\' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '~' or '$' => escaped.Append('\\').Append(c),
                _ when char.IsControl(c) => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A link whose address may hold spaces.</summary>
    public static string Link(string text, string address) =>
        address.AsSpan().ContainsAny(" ()") ? $"[{text}](<{address}>)" : $"[{text}]({address})";
}
