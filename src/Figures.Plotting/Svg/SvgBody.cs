using System.Globalization;
using System.Text;

namespace Figures.Plotting;

/// <summary>The elements of an SVG document, one for each command.</summary>
internal sealed class SvgBody
{
    private readonly StringBuilder content = new();
    private readonly Dictionary<PixelRect, string> clips = [];

    /// <summary>The elements.</summary>
    internal string Content => content.ToString();

    /// <summary>The clip rectangles they refer to.</summary>
    internal string Definitions
    {
        get
        {
            var defs = new StringBuilder("<defs>\n");
            foreach (var (box, id) in clips)
            {
                defs.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}\"><rect {Box(box)}/></clipPath>\n");
            }

            return clips.Count == 0 ? "" : defs.Append("</defs>\n").ToString();
        }
    }

    /// <summary>Text and attribute values; characters XML forbids are left out.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < ' ' and not '\n' and not '\t' => escaped,
                '\ufffe' or '\uffff' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    internal void Add(DrawCommand command)
    {
        switch (command)
        {
            case FillPath fill:
                var rule = fill.EvenOdd ? " fill-rule=\"evenodd\"" : "";
                Path(fill.Path, $"fill=\"{Rgb(fill.Color)}\"{Opacity("fill-opacity", fill.Color)}{rule}", fill.Clip);
                break;
            case StrokePath stroke:
                Path(stroke.Path, Stroke(stroke.Pen), stroke.Clip);
                break;
            case DrawImage image:
                Image(image);
                break;
            case TextRun run:
                content.Append(CultureInfo.InvariantCulture, $"<g role=\"img\" aria-label=\"{Escape(run.Text)}\">\n");
                foreach (var part in run.Parts)
                {
                    Add(part);
                }

                content.Append("</g>\n");
                break;
            default:
                throw new NotSupportedException($"SVG output knows no command {command.GetType().Name}.");
        }
    }

    /// <summary>At most two decimals, no trailing zeros, no "-0".</summary>
    private static string Number(double value)
    {
        var text = (Math.Floor((value * 100) + 0.5) / 100).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    private static string Box(PixelRect r) =>
        $"x=\"{Number(r.Left)}\" y=\"{Number(r.Top)}\" width=\"{Number(r.Width)}\" height=\"{Number(r.Height)}\"";

    private static string Rgb(Color color) => (color with { A = 255 }).ToHex();

    private static string Opacity(string name, Color color) =>
        color.A == 255 ? "" : FormattableString.Invariant($" {name}=\"{color.A / 255.0:0.####}\"");

    private static string Stroke(Pen pen)
    {
        var join = pen.Join switch
        {
            LineJoin.Miter => "miter",
            LineJoin.Round => "round",
            _ => "bevel",
        };
        var cap = pen.Cap switch
        {
            LineCap.Butt => "butt",
            LineCap.Round => "round",
            _ => "square",
        };
        var dashes = pen.Dashes.Count == 0
            ? ""
            : $" stroke-dasharray=\"{string.Join(' ', pen.Dashes.Select(Number))}\""
              + (pen.DashPhase == 0 ? "" : $" stroke-dashoffset=\"{Number(pen.DashPhase)}\"");
        return $"fill=\"none\" stroke=\"{Rgb(pen.Color)}\"{Opacity("stroke-opacity", pen.Color)} stroke-width=\"{Number(pen.Width)}\""
            + $" stroke-linejoin=\"{join}\" stroke-linecap=\"{cap}\"{dashes}";
    }

    private static void Data(StringBuilder d, VectorPath path)
    {
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            var (letter, points) = verb switch
            {
                PathVerb.Move => ('M', 1),
                PathVerb.Line => ('L', 1),
                PathVerb.Cubic => ('C', 3),
                _ => ('Z', 0),
            };
            d.Append(letter);
            for (var i = 0; i < points; i++)
            {
                var p = path.Points[next++];
                d.Append(i == 0 ? "" : " ").Append(Number(p.X)).Append(' ').Append(Number(p.Y));
            }
        }
    }

    private void Path(VectorPath path, string attributes, PixelRect? clip)
    {
        content.Append("<path d=\"");
        Data(content, path);
        content.Append(CultureInfo.InvariantCulture, $"\" {attributes}{Clip(clip)}/>\n");
    }

    private void Image(DrawImage command)
    {
        var data = Convert.ToBase64String(PngImage.Write(command.Image));
        content.Append(CultureInfo.InvariantCulture, $"<image {Box(command.Target)} preserveAspectRatio=\"none\" ");
        content.Append(CultureInfo.InvariantCulture,
            $"image-rendering=\"optimizeSpeed\" href=\"data:image/png;base64,{data}\"{Clip(command.Clip)}/>\n");
    }

    private string Clip(PixelRect? clip)
    {
        if (clip is not { } box)
        {
            return "";
        }

        if (!clips.TryGetValue(box, out var id))
        {
            id = $"clip{clips.Count + 1}";
            clips.Add(box, id);
        }

        return $" clip-path=\"url(#{id})\"";
    }
}
