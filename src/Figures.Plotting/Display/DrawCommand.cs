namespace Figures.Plotting;

/// <summary>One thing to paint. Coordinates are pixels of the <see cref="DisplayList"/>; later commands cover earlier ones.</summary>
/// <param name="Clip">Nothing outside this rectangle (on whole pixels) is painted; <see langword="null"/> for no limit.</param>
public abstract record DrawCommand(PixelRect? Clip);

/// <summary>Fills a closed outline.</summary>
/// <param name="Path">The outline; open parts count as closed.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Clip">See <see cref="DrawCommand"/>.</param>
public sealed record FillPath(VectorPath Path, Color Color, PixelRect? Clip = null) : DrawCommand(Clip)
{
    /// <summary>
    /// Where the outline winds around a point twice, that point counts as outside (even-odd) rather than inside (non-zero).
    /// </summary>
    public bool EvenOdd { get; init; }
}

/// <summary>Draws along a centre line.</summary>
/// <param name="Path">The centre line.</param>
/// <param name="Pen">Width, colour, ends, corners and dashes.</param>
/// <param name="Clip">See <see cref="DrawCommand"/>.</param>
public sealed record StrokePath(VectorPath Path, Pen Pen, PixelRect? Clip = null) : DrawCommand(Clip);

/// <summary>Paints an image into a rectangle, each source pixel a sharp-edged box (no smoothing).</summary>
/// <param name="Image">The pixels.</param>
/// <param name="Target">Where its outer edges go.</param>
/// <param name="Clip">See <see cref="DrawCommand"/>.</param>
public sealed record DrawImage(PixelImage Image, PixelRect Target, PixelRect? Clip = null) : DrawCommand(Clip);

/// <summary>A piece of text, already turned into strokes or outlines; the words stay attached for readers that cannot see.</summary>
/// <param name="Text">The words, without markup.</param>
/// <param name="Parts">What to paint.</param>
public sealed record TextRun(string Text, IReadOnlyList<DrawCommand> Parts) : DrawCommand(Clip: null);
