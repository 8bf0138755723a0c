namespace Figures.Plotting;

/// <summary>A place in pixels from the upper left corner of the picture, y downwards.</summary>
/// <param name="X">Rightwards.</param>
/// <param name="Y">Downwards.</param>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>Componentwise sum.</summary>
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>Componentwise difference.</summary>
    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>Stretched by a number.</summary>
    public static Point operator *(Point a, double s) => new(a.X * s, a.Y * s);

    /// <summary>Distance from the origin.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>Whether both coordinates are finite.</summary>
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);

    /// <summary>The point a fraction <paramref name="t"/> of the way to <paramref name="other"/>.</summary>
    public Point Toward(Point other, double t) => new(X + ((other.X - X) * t), Y + ((other.Y - Y) * t));
}
