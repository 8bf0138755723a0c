namespace Figures.Plotting;

/// <summary>An upright rectangle in pixels. Clips and frames lie on whole pixels, so that edges are sharp.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge, not less than <paramref name="Left"/>.</param>
/// <param name="Bottom">Lower edge, not less than <paramref name="Top"/>.</param>
public readonly record struct PixelRect(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Horizontal extent.</summary>
    public double Width => Right - Left;

    /// <summary>Vertical extent.</summary>
    public double Height => Bottom - Top;

    /// <summary>The middle.</summary>
    public Point Center => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>Grown by <paramref name="margin"/> on every side (shrunk when negative).</summary>
    public PixelRect Grow(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);

    /// <summary>The smallest rectangle that holds both.</summary>
    public PixelRect Union(PixelRect other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Whether a point lies inside or on the edge.</summary>
    public bool Contains(Point p) => p.X >= Left && p.X <= Right && p.Y >= Top && p.Y <= Bottom;

    /// <summary>Whether the interiors meet.</summary>
    public bool Intersects(PixelRect other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
