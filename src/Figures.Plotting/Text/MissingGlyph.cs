namespace Figures.Plotting;

/// <summary>What stands for a character no font has: an upright box, so that the gap is seen.</summary>
internal static class MissingGlyph
{
    internal static GlyphShape Box { get; } = new(
        520,
        new VectorPath().MoveTo(80, 0).LineTo(440, 0).LineTo(440, 660).LineTo(80, 660).Close(),
        [],
        80,
        440,
        660);
}
