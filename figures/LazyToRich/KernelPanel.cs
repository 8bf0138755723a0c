using Figures.Plotting;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>Panels of kernel distances, for Figures 5 and X2.</summary>
internal static class KernelPanel
{
    /// <summary>Bands end at 0.68; above is room for the legend.</summary>
    private const double Highest = 1.08;

    /// <summary>Draws S(0, ∞) over λ, one curve with its band for each architecture.</summary>
    public static void Scan(Plot plot, IReadOnlyList<KernelDistance> scan)
    {
        CurveStyle.Panel(plot, "Kernel change over λ", "λ", "S(0, ∞)");
        plot.Axes.SetLimitsY(-0.02, Highest);
        foreach (var (index, architecture) in scan.GroupBy(row => row.Architecture).Index())
        {
            double[] scales = [.. architecture.Select(row => row.RelativeScale)], means = [.. architecture.Select(row => row.Mean)];
            AddBand(plot, scales, architecture.Select(row => (row.Mean, row.Deviation)), CurveStyle.Series[index]);
            plot.Add.ScatterLine(scales, means).Styled(architecture.Key, CurveStyle.Series[index], CurveStyle.Width);
        }

        plot.PlaceLegend(LegendPlace.UpperCenter, columns: 2);
    }

    /// <summary>
    /// Draws S(0, T) over time for every λ: band over random problems, gradient descent on the first solid, its exact solution dotted.
    /// </summary>
    public static void Course(Plot plot, IReadOnlyList<KernelCourse> course, string architecture, bool hasLegend)
    {
        CurveStyle.Panel(plot, "", "Flow time T", "").LogX();
        plot.Axes.SetLimitsY(-0.02, Highest);
        foreach (var (index, scale) in course.Where(row => row.Architecture == architecture).GroupBy(row => row.RelativeScale).Index())
        {
            double[] times = [.. scale.Select(row => row.Time)];
            double[] descent = [.. scale.Select(row => row.Descent)], first = [.. scale.Select(row => row.First)];
            var color = CurveStyle.Series[index];
            AddBand(plot, times, scale.Select(row => (row.Mean, row.Deviation)), color);
            CurveStyle.Simulation(plot, times, descent, color, hasLegend ? CurveStyle.Scale(scale.Key) : "", 1.6);
            CurveStyle.Theory(plot, times, first, width: 1.6);
        }

        plot.PlaceLegend(LegendPlace.UpperCenter, columns: 2);
    }

    /// <summary>Mean ± standard deviation; a distance is never negative.</summary>
    private static void AddBand(Plot plot, double[] xs, IEnumerable<(double Mean, double Deviation)> rows, Color color)
    {
        var all = rows.ToList();
        double[] low = [.. all.Select(row => Math.Max(0, row.Mean - row.Deviation))], high = [.. all.Select(row => row.Mean + row.Deviation)];
        CurveStyle.Band(plot, xs, low, high, color);
    }
}
