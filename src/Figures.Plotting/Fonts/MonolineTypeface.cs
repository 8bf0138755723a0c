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
    private const double Regular = 82;
    private const double Bold = 123;

    /// <summary>Size and place of raised and lowered characters, as markup sets them.</summary>
    private const double ScriptSize = 0.68;
    private const double SuperscriptRise = 380;
    private const double SubscriptRise = -170;

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
                Glyph(0, MissingGlyph.Box, Regular),
                .. shapes.OrderBy(pair => pair.Key).Select(pair => Glyph(pair.Key, pair.Value, width)),
            ]);
    }

    private static OutlinedGlyph Glyph(int code, GlyphShape shape, double width) =>
        new(code, (int)Math.Round(shape.Advance), StrokeOutline.Of(shape, width));

    private static GlyphShape Script(GlyphShape shape, double rise) => shape with
    {
        Advance = shape.Advance * ScriptSize,
        Strokes = shape.Strokes.Transformed(ScriptSize, 0, 0, ScriptSize, 0, rise),
        Dots = [.. shape.Dots.Select(dot => (dot * ScriptSize) + new Point(0, rise))],
    };

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
