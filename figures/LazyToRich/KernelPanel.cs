using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <summary>Panels of kernel distances, for Figures 5 and X2.</summary>
internal static class KernelPanel
{
    /// <summary>Bands end at 0.68; above is room for the legend.</summary>
    private const double Highest = 1.08;

    /// <summary>S(0, ∞) over λ, one curve with its band for each architecture.</summary>
    public static Plot Scan(Table scan, IReadOnlyList<string> architectures)
    {
        var plot = CurveStyle.Panel("Kernel change over λ", "λ", "S(0, ∞)");
        plot.YAxis.SetLimits(-0.02, Highest);
        foreach (var (index, name) in architectures.Index())
        {
            var part = Part(scan, name);
            AddBand(plot, part, "relative_scale", CurveStyle.Series[index]);
            plot.Add.Line(part.Doubles("relative_scale"), part.Doubles("mean"), name, CurveStyle.Series[index], CurveStyle.Width);
        }

        plot.Legend.Position = LegendPosition.UpperCenter;
        plot.Legend.Columns = 2;
        return plot;
    }

    /// <summary>
    /// S(0, T) over time for every λ: band over random problems, gradient descent on the first solid, its exact solution dotted.
    /// </summary>
    public static Plot Course(Table course, string architecture, string title, bool isFirst)
    {
        var plot = CurveStyle.Panel(title, "Flow time T", isFirst ? "S(0, T)" : "");
        plot.XAxis.Scale = AxisScale.Log10;
        plot.YAxis.SetLimits(-0.02, Highest);
        var all = Part(course, architecture);
        foreach (var (index, scale) in Courses.Scales(all).Index())
        {
            var part = Courses.Of(all, scale);
            var (times, color) = (part.Doubles("time").ToArray(), CurveStyle.Series[index]);
            AddBand(plot, part, "time", color);
            CurveStyle.Simulation(plot, times, part.Doubles("descent"), color, isFirst ? CurveStyle.Scale(scale) : "", 1.6);
            CurveStyle.Theory(plot, times, part.Doubles("first"), width: 1.6);
        }

        plot.Legend.Position = LegendPosition.UpperCenter;
        plot.Legend.Columns = 2;
        return plot;
    }

    /// <summary>The rows of one architecture.</summary>
    public static Table Part(Table table, string architecture)
    {
        var all = table.Strings("architecture").ToArray();
        return table.Where(row => all[row] == architecture);
    }

    /// <summary>Mean ± standard deviation; a distance is never negative.</summary>
    private static void AddBand(Plot plot, Table part, string abscissa, Color color)
    {
        var (mean, deviation) = (part.Doubles("mean").ToArray(), part.Doubles("deviation").ToArray());
        plot.Add.FillBetween(
            part.Doubles(abscissa).ToArray(),
            [.. mean.Zip(deviation, (middle, half) => Math.Max(0, middle - half))],
            [.. mean.Zip(deviation, (middle, half) => middle + half)],
            color,
            0.18);
    }
}
