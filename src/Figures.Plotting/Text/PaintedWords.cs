using ScottPlot;

namespace Figures.Plotting;

/// <summary>Words that were painted: what tests of contrast look at.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Corners">The four corners of its box in device pixels, clockwise from the upper left of the unturned text.</param>
/// <param name="Color">Of the strokes.</param>
/// <param name="Halo">Of the rim around the strokes, if any.</param>
internal sealed record PaintedWords(string Text, IReadOnlyList<Pixel> Corners, Color Color, Color? Halo);
