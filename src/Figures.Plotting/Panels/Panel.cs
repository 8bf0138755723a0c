using System.Runtime.CompilerServices;
using ScottPlot;

namespace Figures.Plotting;

/// <summary>What a figure keeps of each of its plots beside what ScottPlot does: axes of ours, frame, shape, legend.</summary>
internal sealed class Panel
{
    /// <summary>An alignment no author can set: the legend's place was not chosen.</summary>
    private const Alignment Unset = (Alignment)(-1);

    private static readonly ConditionalWeakTable<Plot, Panel> Panels = [];

    private Panel(Plot plot)
    {
        Plot = plot;
        (X, Y) = (new FigureAxis(plot, Edge.Bottom), new FigureAxis(plot, Edge.Left));
    }

    internal Plot Plot { get; }

    internal FigureAxis X { get; }

    internal FigureAxis Y { get; }

    internal FrameSides Frame { get; set; } = FrameSides.Box;

    /// <summary>Height over width of the data area; null fills the place the figure gives.</summary>
    internal double? AspectRatio { get; set; }

    /// <summary>One data unit is equally long on both axes; the data area shrinks to fit.</summary>
    internal bool EqualUnits { get; set; }

    internal string? Letter { get; set; }

    internal LegendOptions Legend { get; } = new();

    /// <summary>The theme the plot is being drawn with.</summary>
    internal Theme Theme { get; set; } = Theme.Paper;

    /// <summary>What the plot is being painted with, while it is.</summary>
    internal Ink? Ink { get; set; }

    /// <summary>Height of the data area the panel is being measured for, in points.</summary>
    internal double DataHeight { get; set; }

    /// <summary>How an error names this plot.</summary>
    internal string Description => Title.Length > 0 ? $"Plot '{Title}'" : "A plot without title";

    /// <summary>Text above the data area; <c>plot.Title(…)</c> sets it.</summary>
    internal string Title => Plot.Axes.Title.Label.Text ?? "";

    /// <summary>The place of the legend, from our options or ScottPlot's.</summary>
    internal LegendPlace LegendPlace => Plot.Axes.GetPanels().OfType<ScottPlot.Panels.LegendPanel>().FirstOrDefault() is { } outside
        ? outside.Edge is Edge.Bottom ? LegendPlace.OutsideBelow : LegendPlace.OutsideRight
        : Plot.Legend.Alignment == Unset ? Legend.Place
        : Enum.Parse<LegendPlace>(Plot.Legend.Alignment.ToString());

    /// <summary>Whether a legend is wanted at all.</summary>
    internal bool ShowsLegend => Legend.IsVisible
        && (Plot.Legend.IsVisible || Plot.Axes.GetPanels().OfType<ScottPlot.Panels.LegendPanel>().Any());

    /// <summary>The panel of a plot, or null for one no figure made.</summary>
    internal static Panel? Find(Plot plot) => Panels.TryGetValue(plot, out var panel) ? panel : null;

    /// <exception cref="ArgumentException">The plot was not made by a figure.</exception>
    internal static Panel Of(Plot plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        return Find(plot) ?? throw new ArgumentException(
            "The plot belongs to no figure, so that it has no axes of Figures.Plotting. Take it from a figure: figure[row, column].",
            nameof(plot));
    }

    /// <summary>A plot with our axes, legend and palette.</summary>
    internal static Plot NewPlot()
    {
        var plot = new Plot();
        var panel = new Panel(plot);
        Panels.Add(plot, panel);
        foreach (var edge in Enum.GetValues<Edge>())
        {
            plot.Axes.Remove(edge);
        }

        plot.Axes.AddBottomAxis(panel.X);
        plot.Axes.AddLeftAxis(panel.Y);
        (plot.Axes.DefaultGrid.XAxis, plot.Axes.DefaultGrid.YAxis) = (panel.X, panel.Y);
        plot.HideGrid();
        plot.Axes.AutoScaler = new LimitFinder(panel);
        (plot.Legend.IsVisible, plot.Legend.Alignment) = (true, Unset);
        plot.FigureBackground.Color = Colors.Transparent;
        plot.Add.Palette = new ScottPlot.Palettes.Category10();
        return plot;
    }

    /// <summary>Forgets the place given by ScottPlot's ShowLegend, so that our options count.</summary>
    internal void ClearAlignment()
    {
        Plot.Legend.IsVisible = true;
        Plot.Legend.Alignment = Unset;
    }

    /// <summary>Panels at the edges of the data area that are not ours: colour bars, second axes.</summary>
    internal IEnumerable<IPanel> Others() => Plot.Axes.GetPanels()
        .Where(panel => panel.IsVisible && panel is not (FigureAxis or ScottPlot.Panels.TitlePanel or ScottPlot.Panels.LegendPanel));
}
