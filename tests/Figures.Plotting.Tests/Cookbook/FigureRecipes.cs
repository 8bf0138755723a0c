using ScottPlot;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Whole figures: grids of panels, shared axes and legends, captions, schematics.</summary>
public static class FigureRecipes
{
    [Recipe("Panels with letters, a title and a wrapped caption; one vertical range and one legend for all.")]
    public static Figure Panels()
    {
        var figure = new Figure(1, 2)
        {
            Title = "Two regimes",
            Caption = "Left: the loss falls at once. Right: it waits on a plateau of length ∝ *M*^2/*L* first. "
                + "Both start from the same weights.",
            Letters = true,
            ShareY = true,
            SharedLegend = new LegendOptions(),
        };
        var t = Curves.Even(0, 60, 61);
        var regimes = new[] { "lazy", "rich" };
        foreach (var (i, regime) in regimes.Index())
        {
            var plot = figure[0, i];
            plot.Title(regime);
            plot.XLabel("Epoch");
            plot.YLabel("Loss");
            plot.Add.ScatterLine(t, Curves.Map(t, x => i == 0 ? Curves.Decay(x / 10) : 1 / (1 + Curves.Decay((30 - x) / 4))))
                .LegendText = "train";
            plot.Add.HorizontalLine(0.5, 1, Colors.Black, Dashes.Dotted).LegendText = "chance";
        }

        return figure;
    }

    [Recipe("Legends: a title, columns, an anchor, outside on the right; ScottPlot's ShowLegend works too.")]
    public static Figure Legends()
    {
        var figure = new Figure(1, 2) { ColumnWidths = [1.4, 1] };
        var x = Curves.Even(0, 8, 161);
        for (var c = 0; c < 2; c++)
        {
            foreach (var shift in new[] { 0, 1, 2, 3 })
            {
                figure[0, c].Add.ScatterLine(x, Curves.Map(x, v => Curves.Wave(v + shift))).LegendText = $"*k* = {shift}";
            }
        }

        figure[0, 0].Axes.SetLimitsY(-1.2, 3.2);
        figure[0, 0].PlaceLegend(LegendPlace.UpperRight, columns: 2, title: "shift", anchor: (0.98, 0.99));
        figure[0, 1].PlaceLegend(LegendPlace.OutsideRight, frame: false);
        return figure;
    }

    [Recipe("A network in layers beside what it computes.")]
    public static Figure Network()
    {
        var figure = new Figure(1, 2) { ColumnWidths = [1, 1.3] };
        figure[0, 0].Title("*y* = *W*_2*W*_1*x*");
        figure[0, 0].Add.LayeredNetwork([4, 2, 3], (layer, from, to) => (from + to + layer) % 2 == 0 ? 1 : -0.4);
        figure[0, 0].Frame(FrameSides.None).HideTicks();
        figure[0, 1].Add.ScatterLine(new double[] { 0, 1, 2, 3 }, new double[] { 1, 0.4, 0.1, 0.05 });
        figure[0, 1].XLabel("Epoch");
        figure[0, 1].YLabel("Loss");
        return figure;
    }
}
