namespace Figures.Plotting;

/// <summary>One character of a font, 1000 units to the em, y upwards from the base line.</summary>
/// <param name="Advance">Distance to the next character.</param>
/// <param name="Strokes">Centre lines, drawn with the font's weight.</param>
/// <param name="Dots">Centres of dots, drawn a little wider than the strokes.</param>
/// <param name="Left">Left edge of the skeleton.</param>
/// <param name="Right">Right edge of the skeleton.</param>
/// <param name="Top">Upper edge of the skeleton.</param>
internal sealed record GlyphShape(
    double Advance, VectorPath Strokes, IReadOnlyList<Point> Dots, double Left, double Right, double Top);
