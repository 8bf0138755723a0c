using ScottPlot;
using ScottPlot.Plottables;

namespace Figures.Plotting;

/// <summary>Bars whose width follows from the distance of their positions, which ScottPlot takes for 1.</summary>
internal static class EvenBars
{
    private const double Tolerance = 1e-6;

    internal static BarPlot Add(
        PlottableAdder add, IReadOnlyList<double> positions, IReadOnlyList<double> values, double fill, Color? color)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(values);
        var named = Panel.Of(add.Plot).Description;
        if (positions.Count != values.Count || positions.Count == 0)
        {
            throw new ArgumentException($"{named}: there are {positions.Count} positions of bars and {values.Count} values.", nameof(values));
        }

        if (!(fill is > 0 and <= 1))
        {
            throw new ArgumentException($"{named}: bars fill a part of their spacing above 0 and at most 1, not {fill}.", nameof(fill));
        }

        var spacing = positions.Count == 1 ? 1 : (positions[^1] - positions[0]) / (positions.Count - 1);
        for (var i = 1; i < positions.Count; i++)
        {
            if (!(Math.Abs(positions[i] - positions[i - 1] - spacing) <= Tolerance * Math.Abs(spacing)))
            {
                throw new ArgumentException(
                    $"{named}: bars {i - 1} and {i} are {positions[i] - positions[i - 1]} apart, the others {spacing} on average. "
                    + "Use Add.Bars with a size for each.", nameof(positions));
            }
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
}
