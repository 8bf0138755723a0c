namespace Figures.Plotting;

/// <summary>
/// A laid-out picture: everything to paint, in order, in pixels. The one source of PNG and SVG, so they show the same thing; tests compare
/// it first and pixels second.
/// </summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Dpi">Pixels per inch: gives the physical size.</param>
/// <param name="Background">Opaque colour below everything.</param>
/// <param name="Commands">What to paint, in order.</param>
public sealed record DisplayList(int Width, int Height, double Dpi, Color Background, IReadOnlyList<DrawCommand> Commands)
{
    /// <summary>Largest width or height in pixels.</summary>
    public const int MaximumSide = 20000;

    /// <summary>The figure's title without markup; the title of the files.</summary>
    public string Title { get; init; } = "";

    /// <summary>The figure's caption without markup; the description of the files.</summary>
    public string Description { get; init; } = "";
}
