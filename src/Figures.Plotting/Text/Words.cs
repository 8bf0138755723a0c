using ScottPlot;

namespace Figures.Plotting;

/// <summary>Which point of a text lies on its anchor, horizontally.</summary>
internal enum Across
{
    /// <summary>The left end.</summary>
    Left,

    /// <summary>The middle.</summary>
    Center,

    /// <summary>The right end.</summary>
    Right,
}

/// <summary>Which point of a text lies on its anchor, vertically.</summary>
internal enum Along
{
    /// <summary>The upper edge.</summary>
    Top,

    /// <summary>The middle of the capitals.</summary>
    Middle,

    /// <summary>The base line of the last line.</summary>
    Baseline,

    /// <summary>The lower edge.</summary>
    Bottom,
}

/// <summary>Words that were painted: what tests of contrast look at.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Corners">The four corners of its box in device pixels, clockwise from the upper left of the unturned text.</param>
/// <param name="Color">Of the strokes.</param>
/// <param name="Halo">Of the rim around the strokes, if any.</param>
internal sealed record PaintedWords(string Text, IReadOnlyList<Pixel> Corners, Color Color, Color? Halo);
