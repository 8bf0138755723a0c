namespace Figures.Plotting;

/// <summary>Which point of a text lies on its anchor, horizontally.</summary>
public enum HorizontalAlignment
{
    /// <summary>The left end.</summary>
    Left,

    /// <summary>The middle.</summary>
    Center,

    /// <summary>The right end.</summary>
    Right,
}

/// <summary>Which point of a text lies on its anchor, vertically.</summary>
public enum VerticalAlignment
{
    /// <summary>The base line of the last line.</summary>
    Baseline,

    /// <summary>The lower edge.</summary>
    Bottom,

    /// <summary>The middle of the capitals.</summary>
    Middle,

    /// <summary>The upper edge.</summary>
    Top,
}

/// <summary>Words at a point of the data area; may hold markup.</summary>
public sealed class TextLabel : Mark
{
    private readonly string text;
    private readonly double x;
    private readonly double y;

    internal TextLabel(string text, double x, double y)
    {
        this.text = text;
        this.x = x;
        this.y = y;
    }

    /// <summary>Its colour; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? Color { get; set; }

    /// <summary>Size in points; <see langword="null"/> takes the theme's.</summary>
    public double? FontSize { get; set; }

    /// <summary>Degrees counter-clockwise.</summary>
    public double Rotation { get; set; }

    /// <summary>Which point of the text lies on the anchor, horizontally.</summary>
    public HorizontalAlignment Horizontal { get; set; } = HorizontalAlignment.Left;

    /// <summary>Which point of the text lies on the anchor, vertically.</summary>
    public VerticalAlignment Vertical { get; set; } = VerticalAlignment.Middle;

    /// <summary>Shift rightwards and upwards in points, from the anchor.</summary>
    public (double Right, double Up) Offset { get; set; }

    /// <summary>Coordinates are fractions of the data area, from its lower left corner, rather than data.</summary>
    public bool InFractions { get; set; }

    /// <summary>A box behind the words in this colour; <see langword="null"/> for none.</summary>
    public Color? Background { get; set; }

    /// <summary>A rim around the words in this colour, for words over changing colours; <see langword="null"/> for none.</summary>
    public Color? Halo { get; set; }

    internal override void Extend(DataExtent extent)
    {
        if (!InFractions)
        {
            extent.Include(x, y);
        }
    }

    internal override void Draw(DataCanvas canvas)
    {
        var anchor = InFractions ? canvas.AtFraction(x, y) : canvas.At(x, y);
        if (!anchor.IsFinite || !canvas.Area.Grow(1).Contains(anchor))
        {
            return;
        }

        anchor += new Point(canvas.Pixels(Offset.Right), -canvas.Pixels(Offset.Up));
        var style = new TextStyle(FontSize ?? canvas.Theme.LegendSize, Color ?? canvas.Theme.Foreground);
        canvas.Text.Draw(text, anchor, style with { Background = Background, Halo = Halo }, Horizontal, Vertical, Rotation);
    }
}
