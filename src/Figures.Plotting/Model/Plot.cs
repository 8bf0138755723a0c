namespace Figures.Plotting;

/// <summary>
/// One panel: a data area with two axes and the marks on it. Marks are drawn in the order they are added, all clipped to the data area.
/// Texts may hold markup: <c>^{…}</c>, <c>_{…}</c> (nesting allowed), <c>\gamma</c>-like names or Unicode Greek, <c>*italics*</c>.
/// </summary>
public sealed class Plot
{
    private readonly List<Mark> marks = [];

    /// <summary>Makes an empty plot.</summary>
    public Plot() => Add = new PlotMarks(this);

    /// <summary>Text above the data area; may hold markup and line feeds.</summary>
    public string Title { get; set; } = "";

    /// <summary>Text below the horizontal axis.</summary>
    public string XLabel
    {
        get => XAxis.Label;
        set => XAxis.Label = value;
    }

    /// <summary>Text beside the vertical axis, turned by 90°.</summary>
    public string YLabel
    {
        get => YAxis.Label;
        set => YAxis.Label = value;
    }

    /// <summary>The horizontal axis.</summary>
    public Axis XAxis { get; } = new();

    /// <summary>The vertical axis.</summary>
    public Axis YAxis { get; } = new();

    /// <summary>The key of the labelled marks.</summary>
    public Legend Legend { get; } = new();

    /// <summary>Adds marks: <c>plot.Add.Line(xs, ys)</c>.</summary>
    public PlotMarks Add { get; }

    /// <summary>The marks in drawing order.</summary>
    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>Colours given in turn to marks added without one.</summary>
    public Palette Palette { get; set; } = Palette.Tableau10;

    /// <summary>Which sides of the data area carry a line.</summary>
    public Frame Frame { get; set; } = Frame.Box;

    /// <summary>Background of the data area; <see langword="null"/> leaves the figure's.</summary>
    public Color? DataBackground { get; set; }

    /// <summary>Height over width of the data area; <see langword="null"/> fills the place the figure gives.</summary>
    public double? AspectRatio { get; set; }

    /// <summary>One data unit is equally long on both axes (matrices, geometry); the data area shrinks to fit.</summary>
    public bool EqualUnits { get; set; }

    /// <summary>The colour bar right of the data area, if any; see <see cref="PlotMarks.ColorBar"/>.</summary>
    public ColorBar? ColorBar { get; internal set; }

    /// <summary>
    /// The letter of the panel in its figure; <see langword="null"/> numbers it when <see cref="Figure.Letters"/> is set.
    /// </summary>
    public string? Letter { get; set; }

    internal int ColorsGiven { get; set; }

    internal T Append<T>(T mark)
        where T : Mark
    {
        marks.Add(mark);
        return mark;
    }

    internal Color NextColor() => Palette[ColorsGiven++];

    /// <summary>How an error names this plot.</summary>
    internal string Description => Title.Length > 0 ? $"Plot '{Title}'" : "A plot without title";
}
