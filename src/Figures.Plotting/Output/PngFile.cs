using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Writes a figure as PNG: Skia's pixels and encoder, then resolution, colour space and texts.</summary>
internal static class PngFile
{
    /// <summary>Longest side of a picture in pixels.</summary>
    private const int MaximumSide = 32_767;

    /// <summary>The fastest filter of those that keep the files of figures small.</summary>
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.Sub, 6);

    internal static byte[] Write(FigureLayout layout, Theme theme, IReadOnlyDictionary<string, string> texts)
    {
        using var data = Encoded(layout, theme, words: null);
        return PngChunks.WithTexts(data.AsSpan(), theme.Dpi, texts);
    }

    /// <summary>The words of a figure, and its pixels without them: what the contrast of words is measured with.</summary>
    internal static (byte[] Png, IReadOnlyList<PaintedWords> Words) WithoutWords(Figure figure, Theme theme)
    {
        using var layout = new FigureLayout(figure, theme);
        var words = new List<PaintedWords>();
        using var data = Encoded(layout, theme, words);
        return (data.ToArray(), words);
    }

    /// <summary>The picture; its words go to a list instead when there is one.</summary>
    private static SKData Encoded(FigureLayout layout, Theme theme, List<PaintedWords>? words)
    {
        var (width, height) = ((int)Math.Round(layout.Width * theme.PixelsPerPoint), (int)Math.Round(layout.Height * theme.PixelsPerPoint));
        if (width < 1 || height < 1 || width > MaximumSide || height > MaximumSide)
        {
            throw new ArgumentException($"A picture has 1 to {MaximumSide} pixels on each side, not {width} × {height}.");
        }

        // Opaque: three channels in the file.
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque))
            ?? throw new ArgumentException($"There is no memory for a picture of {width} × {height} pixels.");
        surface.Canvas.Clear(theme.Background.ToSKColor());
        surface.Canvas.Scale((float)theme.PixelsPerPoint);
        layout.Draw(new Ink(surface.Canvas, theme, words));
        surface.Canvas.Flush();
        using var pixels = surface.PeekPixels();
        return pixels.Encode(Encoding) ?? throw new InvalidOperationException("The picture could not be encoded as PNG.");
    }
}
