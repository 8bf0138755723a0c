namespace Figures.Plotting;

/// <summary>The affine map from font units to pixels, in the order of <see cref="VectorPath.Transformed"/>.</summary>
internal readonly record struct GlyphTransform(double A, double B, double C, double D, double E, double F)
{
    internal Point Apply(Point p) => new((A * p.X) + (C * p.Y) + E, (B * p.X) + (D * p.Y) + F);

    internal VectorPath Apply(VectorPath path) => path.Transformed(A, B, C, D, E, F);

    /// <summary>The map of a shifted origin, in font units.</summary>
    internal GlyphTransform Shifted(double dx, double dy) => this with { E = (A * dx) + (C * dy) + E, F = (B * dx) + (D * dy) + F };
}
