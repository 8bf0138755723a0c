using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Sizes and colours of a medium. Sizes are in typographic points (1/72 inch) whatever the resolution, so a theme with another
/// <see cref="Dpi"/> gives the same picture, finer.
/// </summary>
public sealed record Theme
{
    /// <summary>Journal, double column: 180 mm wide, 300 dpi.</summary>
    public static Theme Paper { get; } = new();

    /// <summary>Journal, single column: 88 mm wide, 300 dpi.</summary>
    public static Theme PaperSingleColumn { get; } = new() { WidthMillimetres = 88, FontSize = 7.5 };

    /// <summary>Screen, light: 160 dpi so that a figure fills about 1260 pixels.</summary>
    public static Theme Screen { get; } = new() { Dpi = 160, WidthMillimetres = 200, FontSize = 9.5 };

    /// <summary>Screen, dark.</summary>
    public static Theme ScreenDark { get; } = Screen with
    {
        Background = new Color(0x16, 0x1a, 0x20),
        Foreground = new Color(0xe6, 0xe6, 0xe6),
        GridColor = new Color(0x3a, 0x40, 0x48),
    };

    /// <summary>Pixels per inch of the raster file; also the grid positions are snapped to.</summary>
    public double Dpi { get; init; } = 300;

    /// <summary>Width of a figure that does not set its own.</summary>
    public double WidthMillimetres { get; init; } = 180;

    /// <summary>Size of axis labels in points; titles, ticks, legends, texts and captions are in proportion.</summary>
    public double FontSize { get; init; } = 8;

    /// <summary>Stroke thickness of text relative to its size; 0.08 is a book weight, 0.11 bold.</summary>
    public double FontWeight { get; init; } = 0.082;

    /// <summary>Width of curves that do not set their own, in points.</summary>
    public double LineWidth { get; init; } = 1.4;

    /// <summary>Width of frame and ticks, in points.</summary>
    public double FrameWidth { get; init; } = 0.6;

    /// <summary>Diameter of markers that do not set their own, in points.</summary>
    public double MarkerSize { get; init; } = 4.5;

    /// <summary>The paper. Always opaque.</summary>
    public Color Background { get; init; } = Colors.White;

    /// <summary>Text, frame, ticks.</summary>
    public Color Foreground { get; init; } = new(0x1a, 0x1a, 0x1a);

    /// <summary>Grid lines.</summary>
    public Color GridColor { get; init; } = new(0xdd, 0xdd, 0xdd);

    /// <summary>Factor on every size, text and lines alike: 1.5 for a slide.</summary>
    public double Scale { get; init; } = 1;

    internal double TitleSize => FontSize * 1.08;

    internal double FigureTitleSize => FontSize * 1.25;

    internal double TickSize => FontSize * 0.92;

    internal double LegendSize => FontSize * 0.9;

    internal double CaptionSize => FontSize * 0.95;

    /// <summary>Device pixels per point.</summary>
    internal double PixelsPerPoint => Dpi / 72 * Scale;

    internal bool IsDark => (0.2126 * Background.R) + (0.7152 * Background.G) + (0.0722 * Background.B) < 96;
}
