namespace Figures.Plotting;

/// <summary>The shape drawn at each point of a scatter.</summary>
public enum MarkerShape
{
    /// <summary>No marker.</summary>
    None,

    /// <summary>A filled disc.</summary>
    Circle,

    /// <summary>A filled square.</summary>
    Square,

    /// <summary>A filled triangle, tip up.</summary>
    TriangleUp,

    /// <summary>A filled triangle, tip down.</summary>
    TriangleDown,

    /// <summary>A filled square standing on its corner.</summary>
    Diamond,

    /// <summary>An upright cross of two strokes.</summary>
    Plus,

    /// <summary>A diagonal cross of two strokes.</summary>
    Cross,

    /// <summary>A five-pointed star.</summary>
    Star,

    /// <summary>A ring.</summary>
    OpenCircle,

    /// <summary>The outline of a square.</summary>
    OpenSquare,

    /// <summary>The outline of a triangle, tip up.</summary>
    OpenTriangle,

    /// <summary>The outline of a diamond.</summary>
    OpenDiamond,

    /// <summary>A short vertical stroke.</summary>
    VerticalTick,

    /// <summary>A short horizontal stroke.</summary>
    HorizontalTick,
}
