using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>The Markdown the program writes: sections with one table each.</summary>
internal sealed class Report
{
    private readonly StringBuilder text = new();

    public void Paragraph(string paragraph) => text.Append(paragraph).Append("\n\n");

    public void Table(string title, string[] header, IEnumerable<string[]> rows)
    {
        text.Append("## ").Append(title).Append("\n\n");
        Row(header);
        Row([.. header.Select((_, column) => column == 0 ? "---" : "--:")]);
        foreach (var row in rows)
        {
            Row(row);
        }

        text.Append('\n');
    }

    public override string ToString() => text.ToString();

    /// <summary>A number with the given digits behind the point.</summary>
    public static string Number(double value, int digits = 1) =>
        double.IsNaN(value) ? "–" : value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A value beside the bar it should reach.</summary>
    public static string Against(double value, double bar, int digits = 2) =>
        double.IsNaN(value) ? "–" : $"{Number(value, digits)} (≥ {Number(bar, digits)} {(value >= bar ? "✓" : "✗")})";

    private void Row(string[] cells)
    {
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        Console.WriteLine(string.Join("  ", cells));
    }
}
