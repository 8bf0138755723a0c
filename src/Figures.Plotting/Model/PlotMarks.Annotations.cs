namespace Figures.Plotting;

/// <content>Reference lines, words and arrows.</content>
public sealed partial class PlotMarks
{
    /// <summary>A line across the whole data area at one height.</summary>
    /// <param name="y">Height.</param>
    /// <param name="label">Legend entry.</param>
    /// <param name="color">Its colour, or the theme's foreground.</param>
    /// <param name="width">In points, or the theme's.</param>
    /// <param name="pattern">Dashes, or solid.</param>
    /// <param name="opacity">0–1.</param>
    public Segment HorizontalLine(
        double y, string label = "", Color? color = null, double? width = null, LinePattern? pattern = null, double opacity = 1) =>
        Segment((double.NegativeInfinity, y), (double.PositiveInfinity, y), label, color, width, pattern, opacity);

    /// <summary>A line across the whole data area at one abscissa.</summary>
    /// <param name="x">Abscissa.</param>
    /// <param name="label">Legend entry.</param>
    /// <param name="color">Its colour, or the theme's foreground.</param>
    /// <param name="width">In points, or the theme's.</param>
    /// <param name="pattern">Dashes, or solid.</param>
    /// <param name="opacity">0–1.</param>
    public Segment VerticalLine(
        double x, string label = "", Color? color = null, double? width = null, LinePattern? pattern = null, double opacity = 1) =>
        Segment((x, double.NegativeInfinity), (x, double.PositiveInfinity), label, color, width, pattern, opacity);

    /// <summary>A horizontal line from <paramref name="x0"/> to <paramref name="x1"/>.</summary>
    /// <param name="y">Height.</param>
    /// <param name="x0">One end.</param>
    /// <param name="x1">Other end.</param>
    /// <param name="label">Legend entry.</param>
    /// <param name="color">Its colour, or the theme's foreground.</param>
    /// <param name="width">In points, or the theme's.</param>
    /// <param name="pattern">Dashes, or solid.</param>
    /// <param name="opacity">0–1.</param>
    public Segment HorizontalSegment(
        double y,
        double x0,
        double x1,
        string label = "",
        Color? color = null,
        double? width = null,
        LinePattern? pattern = null,
        double opacity = 1) => Segment((x0, y), (x1, y), label, color, width, pattern, opacity);

    /// <summary>A straight line between two points; an infinite coordinate means the edge of the data area.</summary>
    /// <param name="from">One end.</param>
    /// <param name="to">Other end.</param>
    /// <param name="label">Legend entry.</param>
    /// <param name="color">Its colour, or the theme's foreground.</param>
    /// <param name="width">In points, or the theme's.</param>
    /// <param name="pattern">Dashes, or solid.</param>
    /// <param name="opacity">0–1.</param>
    public Segment Segment(
        (double X, double Y) from,
        (double X, double Y) to,
        string label = "",
        Color? color = null,
        double? width = null,
        LinePattern? pattern = null,
        double opacity = 1) =>
        plot.Append(new Segment(from, to)
        {
            Label = label,
            Color = color,
            LineWidth = width,
            Pattern = pattern ?? LinePattern.Solid,
            Opacity = opacity,
        });

    /// <summary>Words at a point of the data.</summary>
    /// <param name="text">May hold markup and line feeds.</param>
    /// <param name="x">Abscissa of the anchor.</param>
    /// <param name="y">Ordinate of the anchor.</param>
    /// <param name="color">Its colour, or the theme's foreground.</param>
    /// <param name="size">In points, or the theme's.</param>
    /// <param name="horizontal">Which point of the text lies on the anchor.</param>
    /// <param name="vertical">Which point of the text lies on the anchor.</param>
    public TextLabel Text(
        string text,
        double x,
        double y,
        Color? color = null,
        double? size = null,
        HorizontalAlignment horizontal = HorizontalAlignment.Left,
        VerticalAlignment vertical = VerticalAlignment.Middle) =>
        plot.Append(new TextLabel(text, x, y) { Color = color, FontSize = size, Horizontal = horizontal, Vertical = vertical });

    /// <summary>Words at a place of the data area, given as fractions from its lower left corner.</summary>
    /// <param name="text">May hold markup and line feeds.</param>
    /// <param name="fx">0 (left) to 1 (right).</param>
    /// <param name="fy">0 (bottom) to 1 (top).</param>
    /// <param name="color">Its colour, or the theme's foreground.</param>
    /// <param name="size">In points, or the theme's.</param>
    /// <param name="horizontal">Which point of the text lies on the anchor.</param>
    /// <param name="vertical">Which point of the text lies on the anchor.</param>
    public TextLabel Annotation(
        string text,
        double fx,
        double fy,
        Color? color = null,
        double? size = null,
        HorizontalAlignment horizontal = HorizontalAlignment.Left,
        VerticalAlignment vertical = VerticalAlignment.Middle)
    {
        var label = Text(text, fx, fy, color, size, horizontal, vertical);
        label.InFractions = true;
        return label;
    }

    /// <summary>An arrow between two points of the data.</summary>
    /// <param name="tail">Where it starts.</param>
    /// <param name="tip">Where it points.</param>
    /// <param name="color">Its colour, or the theme's foreground.</param>
    /// <param name="width">Width of the shaft in points.</param>
    public Arrow Arrow((double X, double Y) tail, (double X, double Y) tip, Color? color = null, double width = 1) =>
        plot.Append(new Arrow(tail, tip) { Color = color, LineWidth = width });

    /// <summary>A colour bar right of the data area, for the scale of a heatmap or of filled contours.</summary>
    /// <param name="scale">What it shows.</param>
    /// <param name="label">Text beside it (markup).</param>
    public ColorBar ColorBar(ColorScale scale, string label = "") => plot.ColorBar = new ColorBar(scale) { Label = label };
}
