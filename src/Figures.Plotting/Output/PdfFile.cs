using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Writes a figure as a PDF of one page: vectors only, no fonts, no dates.</summary>
internal static class PdfFile
{
    internal static byte[] Write(FigureLayout layout, Theme theme, IReadOnlyDictionary<string, string> texts)
    {
        var scale = (float)theme.Scale;
        var (width, height) = (Whole(layout.Width, theme) * scale, Whole(layout.Height, theme) * scale);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(theme, texts)))
        {
            var canvas = document.BeginPage(width, height);
            using SKPaint paper = new() { Color = theme.Background.ToSKColor() };
            canvas.DrawRect(0, 0, width, height, paper);
            canvas.Scale(scale);
            layout.Draw(new Ink(canvas, theme));
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>Points that are whole pixels of the theme, so that the page has the shape of the PNG.</summary>
    private static float Whole(double points, Theme theme) => (float)(Math.Round(points * theme.PixelsPerPoint) / theme.PixelsPerPoint);

    /// <summary>Texts that the format has no place for stand among the keywords, as "name: text".</summary>
    private static SKDocumentPdfMetadata Metadata(Theme theme, IReadOnlyDictionary<string, string> texts) => new()
    {
        Title = texts.GetValueOrDefault("Title", ""),
        Subject = texts.GetValueOrDefault("Description", ""),
        Creator = texts.GetValueOrDefault("Software", "Figures"),
        Keywords = string.Join("; ", texts.Where(t => t.Key is not ("Title" or "Description" or "Software")).Select(t => $"{t.Key}: {t.Value}")),
        RasterDpi = (float)theme.Dpi,
        EncodingQuality = 101,
        Creation = null,
        Modified = null,
    };
}
