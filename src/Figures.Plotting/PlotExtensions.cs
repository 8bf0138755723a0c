using ScottPlot;

namespace Figures.Plotting;

/// <summary>What the plots of a figure have beyond ScottPlot's own members. All of it needs a plot made by a <see cref="Figure"/>.</summary>
public static class PlotExtensions
{
    extension(Plot plot)
    {
        /// <summary>Scale, ticks and limits of the horizontal axis.</summary>
        public AxisOptions XAxis => Panel.Of(plot).X.Options;

        /// <summary>Scale, ticks and limits of the vertical axis.</summary>
        public AxisOptions YAxis => Panel.Of(plot).Y.Options;

        /// <summary>Legend options beyond ScottPlot's; see also <see cref="PlaceLegend"/>.</summary>
        public LegendOptions LegendOptions => Panel.Of(plot).Legend;

        /// <summary>Makes the horizontal axis logarithmic; data stay as they are.</summary>
        public Plot LogX() => Do(plot, () => plot.XAxis.Scale = AxisScale.Log10);

        /// <summary>Makes the vertical axis logarithmic; data stay as they are.</summary>
        public Plot LogY() => Do(plot, () => plot.YAxis.Scale = AxisScale.Log10);

        /// <summary>Makes the horizontal axis linear within ± <paramref name="threshold"/> and logarithmic beyond.</summary>
        public Plot SymmetricLogX(double threshold = 1) =>
            Do(plot, () => (plot.XAxis.Scale, plot.XAxis.LinearThreshold) = (AxisScale.SymmetricLog, threshold));

        /// <summary>Makes the vertical axis linear within ± <paramref name="threshold"/> and logarithmic beyond.</summary>
        public Plot SymmetricLogY(double threshold = 1) =>
            Do(plot, () => (plot.YAxis.Scale, plot.YAxis.LinearThreshold) = (AxisScale.SymmetricLog, threshold));

        /// <summary>Puts the largest value at the left end.</summary>
        public Plot InvertX() => Do(plot, () => plot.XAxis.Inverted = true);

        /// <summary>Puts the largest value at the lower end.</summary>
        public Plot InvertY() => Do(plot, () => plot.YAxis.Inverted = true);

        /// <summary>Fixes the ticks of the horizontal axis; without labels (markup) the numbers are written.</summary>
        /// <exception cref="ArgumentException">There are labels, but not as many as positions; or a position occurs twice.</exception>
        public Plot SetTicksX(IReadOnlyList<double> positions, IReadOnlyList<string>? labels = null) =>
            Do(plot, () => plot.XAxis.SetTicks(positions, labels));

        /// <summary>Fixes the ticks of the vertical axis; without labels (markup) the numbers are written.</summary>
        /// <exception cref="ArgumentException">There are labels, but not as many as positions; or a position occurs twice.</exception>
        public Plot SetTicksY(IReadOnlyList<double> positions, IReadOnlyList<string>? labels = null) =>
            Do(plot, () => plot.YAxis.SetTicks(positions, labels));

        /// <summary>Draws no ticks and no tick labels on either axis.</summary>
        public Plot HideTicks() => Do(plot, () => plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false);

        /// <summary>One data unit is equally long on both axes (matrices, geometry); the data area shrinks to fit.</summary>
        public Plot EqualUnits() => Do(plot, () => Panel.Of(plot).EqualUnits = true);

        /// <summary>Fixes height over width of the data area, which shrinks to fit.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The ratio is not positive and finite.</exception>
        public Plot AspectRatio(double heightOverWidth)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightOverWidth);
            Panel.Of(plot).AspectRatio = double.IsFinite(heightOverWidth) ? heightOverWidth
                : throw new ArgumentOutOfRangeException(nameof(heightOverWidth), heightOverWidth, "The ratio is finite.");
            return plot;
        }

        /// <summary>Which sides of the data area carry a line.</summary>
        public Plot Frame(FrameSides sides) => Do(plot, () => Panel.Of(plot).Frame = sides);

        /// <summary>Places the legend and sets its looks; every entry comes from a plottable's <c>LegendText</c>.</summary>
        /// <param name="place">Where it stands; inside places may be moved with an anchor.</param>
        /// <param name="columns">Number of columns; 0 lets the layout choose.</param>
        /// <param name="title">A heading (markup).</param>
        /// <param name="anchor">Where the corner named by the place lies, as a fraction of the data area from its lower left corner.</param>
        /// <param name="size">Size of its text in points.</param>
        /// <param name="opacity">Opacity of the background, 0–1.</param>
        /// <param name="frame">Whether a thin frame is drawn around it.</param>
        public Plot PlaceLegend(
            LegendPlace place = LegendPlace.Best,
            int columns = 0,
            string title = "",
            (double X, double Y)? anchor = null,
            double? size = null,
            double opacity = 0.85,
            bool frame = true)
        {
            var panel = Panel.Of(plot);
            panel.ClearAlignment();
            var options = panel.Legend;
            (options.IsVisible, options.Place, options.Columns, options.Title) = (true, place, columns, title);
            (options.Anchor, options.FontSize, options.BackgroundOpacity, options.Frame) = (anchor, size, opacity, frame);
            return plot;
        }
    }

    private static Plot Do(Plot plot, Action change)
    {
        change();
        return plot;
    }
}
