namespace Figures.Plotting;

/// <summary>Where a legend stands: inside the data area (corners, sides, or where it hides least) or outside it.</summary>
public enum LegendPlace
{
    /// <summary>The place that hides least of what is drawn; ties go to the upper right, then clockwise from the upper left.</summary>
    Best,

    /// <summary>Inside, upper right.</summary>
    UpperRight,

    /// <summary>Inside, upper left.</summary>
    UpperLeft,

    /// <summary>Inside, lower left.</summary>
    LowerLeft,

    /// <summary>Inside, lower right.</summary>
    LowerRight,

    /// <summary>Inside, middle of the right side.</summary>
    MiddleRight,

    /// <summary>Inside, middle of the left side.</summary>
    MiddleLeft,

    /// <summary>Inside, top centre.</summary>
    UpperCenter,

    /// <summary>Inside, bottom centre.</summary>
    LowerCenter,

    /// <summary>Inside, in the middle.</summary>
    MiddleCenter,

    /// <summary>Outside, right of the data area.</summary>
    OutsideRight,

    /// <summary>Outside, below the axis label, entries side by side.</summary>
    OutsideBelow,
}
