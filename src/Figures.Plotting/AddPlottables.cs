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
        public BarPlot EvenBars(IReadOnlyList<double> positions, IReadOnlyList<double> values, double fill = 1, Color? color = null)
        {
            ArgumentNullException.ThrowIfNull(positions);
            ArgumentNullException.ThrowIfNull(values);
            var named = Panel.Of(add.Plot).Description;
            if (positions.Count != values.Count || positions.Count == 0 || !(fill is > 0 and <= 1))
            {
                throw new ArgumentException(
                    $"{named}: there are {positions.Count} positions of bars and {values.Count} values; "
                    + $"the bars fill {fill} of their spacing, which is above 0 and at most 1.", nameof(values));
            }

            var spacing = positions.Count == 1 ? 1 : (positions[^1] - positions[0]) / (positions.Count - 1);
            var steps = positions.Zip(positions.Skip(1), (a, b) => b - a);
            if (steps.FirstOrDefault(step => !(Math.Abs(step - spacing) <= 1e-6 * Math.Abs(spacing)), spacing) is var odd && odd != spacing)
            {
                throw new ArgumentException(
                    $"{named}: two bars are {odd} apart, all {spacing} on average. Use Add.Bars with a size for each.", nameof(positions));
            }

            var ink = color ?? add.GetNextColor();
            return add.Bars(positions.Zip(values, (at, value) => new Bar
            {
                Position = at,
                Value = value,
                Size = Math.Abs(spacing) * fill,
                FillColor = ink,
                LineWidth = 0,
                IsVisible = double.IsFinite(value),
            }).ToList());
        }

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
