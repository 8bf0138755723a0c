using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Writes a figure as SVG: drawn in device pixels, since clips are rounded to the unit, and shown in millimetres. Ids are numbered anew,
/// because Skia counts them through the whole process.
/// </summary>
internal static class SvgFile
{
    private static readonly Regex Root = new("<svg[^>]*>", RegexOptions.CultureInvariant);

    /// <summary>An id or a reference to one: the name, an underscore, Skia's number. No source generator: fingerprints are tested without.</summary>
    private static readonly Regex Id = new("""(?<before>id="|url\(#|href="#)(?<id>(?<kind>[a-z]+)_[0-9a-z]+)""", RegexOptions.CultureInvariant);

    internal static string Write(FigureLayout layout, Theme theme, IReadOnlyDictionary<string, string> texts)
    {
        var (width, height) = (Math.Round(layout.Width * theme.PixelsPerPoint), Math.Round(layout.Height * theme.PixelsPerPoint));
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, (float)width, (float)height), stream))
        {
            using SKPaint paper = new() { Color = theme.Background.ToSKColor() };
            canvas.DrawRect(0, 0, (float)width, (float)height, paper);
            canvas.Scale((float)theme.PixelsPerPoint);
            layout.Draw(new Ink(canvas, theme));
        }

        var document = Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        var root = Root.Match(document);
        return Head(width, height, theme, texts) + Renumbered(document[(root.Index + root.Length)..]).Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\n');
    }

    private static string Head(double width, double height, Theme theme, IReadOnlyDictionary<string, string> texts)
    {
        var (across, down) = (width / theme.Dpi * 25.4, height / theme.Dpi * 25.4);
        var head = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{across:0.###}mm\" height=\"{down:0.###}mm\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n");
        Element(head, "title", texts.GetValueOrDefault("Title", ""));
        Element(head, "desc", texts.GetValueOrDefault("Description", ""));
        foreach (var (key, value) in texts.Where(t => t.Key is not ("Title" or "Description")))
        {
            Element(head, "metadata", $"{key}: {value}");
        }

        return head.ToString();
    }

    private static void Element(StringBuilder svg, string name, string text)
    {
        if (text.Length > 0)
        {
            var legal = new string([.. text.Where(c => c is '\n' or '\t' or >= ' ' and not ('\uFFFE' or '\uFFFF'))]);
            svg.Append(CultureInfo.InvariantCulture, $"<{name}>{SecurityElement.Escape(legal)}</{name}>\n");
        }
    }

    private static string Renumbered(string body)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Id.Replace(body, match =>
        {
            var id = match.Groups["id"].Value;
            numbers.TryAdd(id, numbers.Count);
            var kind = match.Groups["kind"].Value;
            return string.Create(CultureInfo.InvariantCulture, $"{match.Groups["before"].Value}{kind}_{numbers[id]}");
        });
    }
}
