using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// The built-in stroke font as a TrueType font in memory and as ScottPlot's default font, so that ScottPlot's own labels look like the
/// rest of a figure and appear on machines that have no fonts.
/// </summary>
internal static class MonolineTypeface
{
    internal const string Family = "Figures Monoline";

    /// <summary>Width of the pen in font units: a book weight, and bold.</summary>
    private const float Regular = 82;
    private const float Bold = 123;

    /// <summary>Radius of dots in widths of the pen.</summary>
    private const float DotFactor = 0.7f;

    /// <summary>Distance of the corners of an outline along it, in font units.</summary>
    private const float SampleStep = 14;

    /// <summary>Size and place of raised and lowered characters, as markup sets them.</summary>
    private const float ScriptSize = 0.68f;
    private const float SuperscriptRise = 380;
    private const float SubscriptRise = -170;

    private static readonly Lazy<MonolineFontResolver> Resolver = new(Install);

    /// <summary>Makes the font ScottPlot's own. Only the first call has an effect; safe from several threads.</summary>
    internal static void Register() => _ = Resolver.Value;

    internal static SKTypeface Create(bool bold)
    {
        using var data = SKData.CreateCopy(Build(bold));
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("Skia does not read the built-in font.");
    }

    /// <summary>The bytes of the font file.</summary>
    internal static byte[] Build(bool bold)
    {
        var width = bold ? Bold : Regular;
        var font = MonolineFont.Instance;
        var shapes = font.CodePoints.Where(code => code < 0xFFFF).ToDictionary(code => code, code => font.Find(code)!);
        var scripts = Symbols.Superscripts.Select(pair => (pair.Key, pair.Value, SuperscriptRise))
            .Concat(Symbols.Subscripts.Select(pair => (pair.Key, pair.Value, SubscriptRise)));
        foreach (var (script, plain, rise) in scripts)
        {
            if (font.Find(char.ConvertToUtf32(plain, 0)) is { } shape)
            {
                shapes.TryAdd(script, Script(shape, rise));
            }
        }

        return TrueTypeFile.Write(
            Family,
            bold,
            [
                Glyph(0, font.Missing, Regular),
                .. shapes.OrderBy(pair => pair.Key).Select(pair => Glyph(pair.Key, pair.Value, width)),
            ]);
    }

    private static OutlinedGlyph Glyph(int code, GlyphShape shape, float width) =>
        new(code, (int)Math.Round(shape.Advance), Outline(shape, width));

    private static GlyphShape Script(GlyphShape shape, float rise) =>
        shape.Moved(SKMatrix.CreateScaleTranslation(ScriptSize, ScriptSize, 0, rise)) with { Advance = shape.Advance * ScriptSize };

    /// <summary>
    /// The outline of a stroked glyph. Each stroke is outlined by itself and all outlines turn the same way, so that the non-zero rule
    /// joins them; path operations of Skia are not used, since they fill the counters of bold letters.
    /// </summary>
    private static List<SKPointI[]> Outline(GlyphShape shape, float width)
    {
        using SKPaint pen = new()
        {
            Style = SKPaintStyle.Stroke, StrokeWidth = width, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round,
        };
        var outline = new List<SKPointI[]>();
        using SKPathMeasure strokes = new(shape.Strokes);
        do
        {
            using SKPath stroke = new();
            using SKPath filled = new();
            strokes.GetSegment(0, strokes.Length, stroke, startWithMoveTo: true);
            if (strokes.IsClosed)
            {
                stroke.Close();
            }

            pen.GetFillPath(stroke, filled);
            outline.AddRange(Polygons(filled));
        }
        while (strokes.NextContour());
        foreach (var dot in shape.Dots)
        {
            using SKPath disc = new();
            disc.AddCircle(dot.X, dot.Y, width * DotFactor);
            outline.AddRange(Polygons(disc));
        }

        return outline;
    }

    /// <summary>The contours of a path, sampled; the largest turns clockwise, a ring's inner side stays opposite to it.</summary>
    private static List<SKPointI[]> Polygons(SKPath path)
    {
        var polygons = new List<SKPointI[]>();
        using SKPathMeasure contours = new(path);
        do
        {
            var count = (int)Math.Ceiling(contours.Length / SampleStep);
            var corners = Enumerable.Range(0, count).Select(i => contours.GetPosition(i * contours.Length / count));
            polygons.AddRange(count > 2 ? [[.. corners.Select(SKPointI.Round)]] : []);
        }
        while (contours.NextContour());
        if (polygons.Count > 0 && polygons.Select(Area).MaxBy(Math.Abs) > 0)
        {
            polygons.ForEach(Array.Reverse);
        }

        return polygons;
    }

    /// <summary>Twice the signed area.</summary>
    private static double Area(SKPointI[] polygon) =>
        polygon.Zip(polygon.Skip(1).Append(polygon[0]), (a, b) => ((double)a.X * b.Y) - ((double)b.X * a.Y)).Sum();

    private static MonolineFontResolver Install()
    {
        var resolver = new MonolineFontResolver();
        ScottPlot.Fonts.FontResolvers.Clear();
        ScottPlot.Fonts.FontResolvers.Add(resolver);
        ScottPlot.Fonts.Default = ScottPlot.Fonts.Sans = ScottPlot.Fonts.Serif = ScottPlot.Fonts.Monospace = Family;
        return resolver;
    }
}

/// <summary>Answers every font name with the built-in font: system fonts would look different on every machine.</summary>
internal sealed class MonolineFontResolver : IFontResolver
{
    private readonly Lazy<SKTypeface> regular = new(() => MonolineTypeface.Create(bold: false));
    private readonly Lazy<SKTypeface> bold = new(() => MonolineTypeface.Create(bold: true));

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing width) =>
        weight >= FontWeight.SemiBold ? bold.Value : regular.Value;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => bold ? this.bold.Value : regular.Value;
}
