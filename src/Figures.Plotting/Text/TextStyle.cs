namespace Figures.Plotting;

/// <summary>Size in points, colour, and an optional box behind the words.</summary>
internal readonly record struct TextStyle(double Size, Color Color)
{
    internal Color? Background { get; init; }

    /// <summary>A rim around every stroke, for words over changing colours.</summary>
    internal Color? Halo { get; init; }

    /// <summary>Heavier strokes.</summary>
    internal bool Bold { get; init; }
}
