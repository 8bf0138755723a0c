namespace Figures.Plotting;

/// <summary>How two segments of a stroke meet.</summary>
public enum LineJoin
{
    /// <summary>Edges are prolonged until they meet; beyond four half-widths the corner is cut.</summary>
    Miter,

    /// <summary>A disc fills the corner.</summary>
    Round,

    /// <summary>The corner is cut.</summary>
    Bevel,
}

/// <summary>How a stroke ends.</summary>
public enum LineCap
{
    /// <summary>Straight, at the end point.</summary>
    Butt,

    /// <summary>With half a disc.</summary>
    Round,

    /// <summary>Straight, half a width beyond the end point.</summary>
    Square,
}

/// <summary>Width, colour, ends, corners and dashes of a stroke.</summary>
/// <param name="Color">Its colour; overlapping parts of one stroke do not add up.</param>
/// <param name="Width">In pixels.</param>
public sealed record Pen(Color Color, double Width)
{
    /// <summary>Corners.</summary>
    public LineJoin Join { get; init; } = LineJoin.Round;

    /// <summary>Ends, of dashes too.</summary>
    public LineCap Cap { get; init; } = LineCap.Butt;

    /// <summary>Lengths drawn and left out in turn, in pixels; empty for a solid stroke.</summary>
    public IReadOnlyList<double> Dashes { get; init; } = [];

    /// <summary>Where in the dash pattern a part begins, in pixels.</summary>
    public double DashPhase { get; init; }
}
