using System.Globalization;
using System.Text;

namespace Figures.Plotting;

/// <summary>
/// Writes a display list as an SVG 1.1 document: the same geometry as the PNG, coordinates with at most two decimals, ids from a counter,
/// text as strokes labelled with its words, title and description for readers that cannot.
/// </summary>
public static class SvgRenderer
{
    /// <summary>
    /// The document. <paramref name="metadata"/> other than Title and Description is kept as comments-free <c>metadata</c> entries.
    /// </summary>
    public static string Render(DisplayList list, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        var texts = FileTexts.Of(list, metadata).ToDictionary(t => t.Key, t => t.Value);
        var svg = new StringBuilder();
        var (width, height) = (list.Width / list.Dpi * 25.4, list.Height / list.Dpi * 25.4);
        var size = FormattableString.Invariant($"width=\"{width:0.###}mm\" height=\"{height:0.###}mm\"");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} viewBox=\"0 0 {list.Width} {list.Height}\" role=\"img\">\n");
        Element(svg, "title", texts.GetValueOrDefault("Title", ""));
        Element(svg, "desc", texts.GetValueOrDefault("Description", ""));
        foreach (var (key, value) in texts.Where(t => t.Key is not ("Title" or "Description")))
        {
            Element(svg, "metadata", $"{key}: {value}");
        }

        var body = new SvgBody();
        body.Add(new FillPath(new VectorPath().AppendRectangle(new PixelRect(0, 0, list.Width, list.Height)), list.Background));
        foreach (var command in list.Commands)
        {
            body.Add(command);
        }

        svg.Append(body.Definitions).Append(body.Content).Append("</svg>\n");
        return svg.ToString();
    }

    private static void Element(StringBuilder svg, string name, string text)
    {
        if (text.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<{name}>{SvgBody.Escape(text)}</{name}>\n");
        }
    }
}
