using ScottPlot;
using ScottPlot.Plottables;

namespace Figures.Plotting;

/// <summary>Stock texts and annotations, their words set as markup.</summary>
internal static class WordsPainter
{
    internal static void Draw(RenderPack rp, Text text)
    {
        var at = CurvePainter.Place(text.Axes, text.Location.X, text.Location.Y);
        if (CurvePainter.IsNear(rp.DataRect, at, 1))
        {
            Draw(rp, text.LabelStyle, text.Alignment, at.X + text.OffsetX, at.Y + text.OffsetY, PlottableExtensions.HaloOf(text));
        }
    }

    /// <summary>
    /// An annotation stands in a corner, at a side or in the middle of the part of the data area named by its fractions; a part without
    /// extent is the place itself.
    /// </summary>
    internal static void Draw(RenderPack rp, Annotation note)
    {
        var (h, v) = (note.Alignment.HorizontalFraction(), 1 - note.Alignment.VerticalFraction());
        var rect = note.FractionRect;
        var isPlace = Math.Abs(rect.Width) < 1e-9 && Math.Abs(rect.Height) < 1e-9;
        var part = rp.DataRect.Fraction(rect);
        var (dx, dy) = isPlace ? (note.OffsetX == 10 ? 0 : note.OffsetX, note.OffsetY == 10 ? 0 : note.OffsetY)
            : ((note.OffsetX == 10 ? 4 : note.OffsetX) * (1 - (2 * h)), (note.OffsetY == 10 ? 4 : note.OffsetY) * (1 - (2 * v)));
        var (x, y) = (part.Left + (h * part.Width) + dx, part.Top + (v * part.Height) + dy);
        Draw(rp, note.LabelStyle, note.Alignment, x, y, PlottableExtensions.HaloOf(note));
    }

    private static void Draw(RenderPack rp, LabelStyle style, Alignment alignment, double x, double y, Color? halo)
    {
        if (!style.IsVisible || style.Text is not { Length: > 0 } markup)
        {
            return;
        }

        var ink = Ink.Of(rp);
        var text = RichText.Set(style.Italic ? $"*{markup}*" : markup, style.FontSize, bold: style.Bold);
        if (style.BackgroundColor.A > 0)
        {
            ink.Backdrop(text, x, y, alignment, style.BackgroundColor, -style.Rotation);
        }

        ink.Words(text, x, y, alignment, style.ForeColor, -style.Rotation, halo);
    }
}
