namespace Figures.Plotting;

/// <summary>Where characters come from: the built-in strokes or a TrueType file. Measures are in thousandths of the em.</summary>
internal abstract class FontFace
{
    /// <summary>Height of capitals above the base line, ink included.</summary>
    internal abstract double CapHeight { get; }

    /// <summary>Height of small letters above the base line, ink included.</summary>
    internal abstract double XHeight { get; }

    /// <summary>Depth of the base line's own ink below it: half a stroke for stroked fonts.</summary>
    internal abstract double BaselineDepth { get; }

    /// <summary>The shape of a character, or <see langword="null"/> when the font has none.</summary>
    internal abstract GlyphShape? Find(int codePoint);

    /// <summary>What to add to the advance between two characters.</summary>
    internal abstract double Kern(int left, int right);
}
