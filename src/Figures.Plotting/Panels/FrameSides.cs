namespace Figures.Plotting;

/// <summary>Which sides of the data area carry a line.</summary>
public enum FrameSides
{
    /// <summary>All four sides.</summary>
    Box,

    /// <summary>Left and bottom only ("no top and right spines").</summary>
    LeftBottom,

    /// <summary>No line at all; ticks may still be drawn.</summary>
    None,
}
