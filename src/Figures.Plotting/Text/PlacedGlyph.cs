namespace Figures.Plotting;

/// <summary>A character at its place in a line.</summary>
/// <param name="Shape">Its strokes.</param>
/// <param name="X">Left of its advance, in points from the start of the line.</param>
/// <param name="Rise">Base line above the line's, in points.</param>
/// <param name="Size">Em in points.</param>
/// <param name="Span">The span it belongs to.</param>
internal sealed record PlacedGlyph(GlyphShape Shape, double X, double Rise, double Size, MarkupSpan Span)
{
    /// <summary>Room for the heavier strokes of bold letters, in units of the em / 1000.</summary>
    private const double BoldRoom = 26;

    /// <summary>Where the next character would start.</summary>
    internal double End => X + ((Shape.Advance + (Span.Bold ? BoldRoom : 0)) * Size / 1000);
}
