namespace Figures.Plotting;

/// <summary>A text set in lines, measured in points: what layout reserves room for.</summary>
/// <param name="Lines">The characters of each line, from the top.</param>
/// <param name="Widths">The width of each line.</param>
/// <param name="Size">Em in points.</param>
/// <param name="Ascent">From the first base line up to the top of its ink.</param>
/// <param name="Descent">From the last base line down to the bottom of its ink, room for descenders included.</param>
/// <param name="LineHeight">Between base lines.</param>
internal sealed record TextBlock(
    IReadOnlyList<IReadOnlyList<PlacedGlyph>> Lines,
    IReadOnlyList<double> Widths,
    double Size,
    double Ascent,
    double Descent,
    double LineHeight)
{
    internal double Width => Widths.Count == 0 ? 0 : Widths.Max();

    /// <summary>From the top of the first line's ink to the bottom of the last line's.</summary>
    internal double Height => Ascent + Descent + ((Lines.Count - 1) * LineHeight);

    /// <summary>The extent of the block when turned by a multiple of 90° or any other angle.</summary>
    internal (double Width, double Height) Turned(double degrees)
    {
        var (sin, cos) = Scales.SinCosDegrees(degrees);
        return ((Width * Math.Abs(cos)) + (Height * Math.Abs(sin)), (Width * Math.Abs(sin)) + (Height * Math.Abs(cos)));
    }
}
