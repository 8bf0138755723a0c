using ScottPlot;
using ScottPlot.Plottables;

namespace Figures.Plotting;

/// <summary>Plottables of ScottPlot, added the way figures need them: <c>plot.Add.EvenBars(…)</c>.</summary>
public static class AddPlottables
{
    extension(PlottableAdder add)
    {
        /// <summary>
        /// Bars at equally spaced positions, as wide as <paramref name="fill"/> of the spacing, without outline: histograms and counts.
        /// On a log axis they stand on the lower edge.
        /// </summary>
        /// <param name="positions">Middles of the bars, equally spaced to 1 part in 10⁶, at least one.</param>
        /// <param name="values">Heights, as many; NaN leaves a bar out.</param>
        /// <param name="fill">Width over spacing, above 0 and at most 1.</param>
        /// <param name="color">Their colour, or the palette's next.</param>
        /// <exception cref="ArgumentException">Lengths differ, or the positions are not equally spaced.</exception>
        public BarPlot EvenBars(IReadOnlyList<double> positions, IReadOnlyList<double> values, double fill = 1, Color? color = null) =>
            Plotting.EvenBars.Add(add, positions, values, fill, color);

        /// <summary>Words at a place of the data area, given as fractions from its lower left corner.</summary>
        /// <param name="text">May hold markup and line feeds.</param>
        /// <param name="fx">0 (left) to 1 (right).</param>
        /// <param name="fy">0 (bottom) to 1 (top).</param>
        /// <param name="alignment">Which point of the text lies there; upper, middle of the capitals or lower edge.</param>
        public Annotation TextAt(string text, double fx, double fy, Alignment alignment = Alignment.MiddleLeft)
        {
            var note = add.Annotation(text, alignment);
            note.LabelBackgroundColor = note.LabelBorderColor = note.LabelShadowColor = Colors.Transparent;
            note.FractionRect = new FractionRect(fx, 1 - fy, 0, 0);
            (note.OffsetX, note.OffsetY) = (0, 0);
            return note;
        }
    }
}
