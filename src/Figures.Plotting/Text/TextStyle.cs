namespace Figures.Plotting;

/// <summary>Size in points, colour, and an optional box behind the words.</summary>
internal readonly record struct TextStyle(double Size, Color Color)
{
    internal Color? Background { get; init; }

    /// <summary>Heavier strokes.</summary>
    internal bool Bold { get; init; }
}
