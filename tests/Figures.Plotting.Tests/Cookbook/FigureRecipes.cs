namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Whole figures: grids of panels, shared axes and legends, captions, schematics.</summary>
public static class FigureRecipes
{
    [Recipe("Panels with letters, a title and a caption that is wrapped to the width.")]
    public static Figure Panels()
    {
        var figure = new Figure(1, 2)
        {
            Title = "Two regimes",
            Caption = "Left: the loss falls at once. Right: it waits on a plateau of length ∝ *M*^2/*L* first. "
                + "Both start from the same weights.",
            Letters = true,
        };
        var t = Curves.Even(0, 60, 61);
        for (var i = 0; i < 2; i++)
        {
            var plot = new Plot { Title = i == 0 ? "lazy" : "rich", XLabel = "Epoch", YLabel = "Loss" };
            plot.Add.Line(t, Curves.Map(t, x => i == 0 ? Curves.Decay(x / 10) : 1 / (1 + Curves.Decay((30 - x) / 4))));
            figure[0, i] = plot;
        }

        return figure;
    }

    [Recipe("Shared axes: one range, inner labels left out.")]
    public static Figure SharedAxes()
    {
        var figure = new Figure(2, 2) { ShareX = true, ShareY = true };
        var x = Curves.Even(0, 6, 100);
        for (var i = 0; i < 4; i++)
        {
            var plot = new Plot { XLabel = "*x*", YLabel = "*y*" };
            plot.Add.Line(x, Curves.Map(x, v => (1 + i) * Curves.Wave(v + i)));
            figure[i / 2, i % 2] = plot;
        }

        return figure;
    }

    [Recipe("One legend for all panels, below them.")]
    public static Figure SharedLegend()
    {
        var figure = new Figure(1, 2) { SharedLegend = new Legend { Frame = false } };
        var x = Curves.Even(0, 6, 100);
        for (var i = 0; i < 2; i++)
        {
            var plot = new Plot { XLabel = "*x*", Palette = Palette.OkabeIto };
            plot.Add.Line(x, Curves.Map(x, v => Curves.Wave(v + i)), "simulation");
            plot.Add.Line(x, Curves.Map(x, v => 0.9 * Curves.Wave(v + i)), "theory", pattern: LinePattern.Dashed);
            figure[0, i] = plot;
        }

        return figure;
    }

    [Recipe("Columns and rows of different size; empty places stay blank.")]
    public static Figure UnequalPanels()
    {
        var figure = new Figure(2, 2) { ColumnWidths = [2, 1], RowHeights = [1, 2], HeightMillimetres = 90 };
        foreach (var (r, c) in new[] { (0, 0), (1, 0), (1, 1) })
        {
            var plot = new Plot();
            plot.Add.Line([0, 1, 2, 3], [r, 1, c, 2]);
            figure[r, c] = plot;
        }

        return figure;
    }

    [Recipe("A legend outside, with a heading and columns.")]
    public static Figure OutsideLegend()
    {
        var plot = new Plot { XLabel = "*t*", Palette = Colormap.Viridis.Sample(6, to: 0.92) };
        var t = Curves.Even(0, 5, 80);
        for (var l = 0; l < 6; l++)
        {
            plot.Add.Line(t, Curves.Map(t, x => Curves.Decay(x / (1 + l))), $"*L* = {1 << l}");
        }

        plot.Legend.Position = LegendPosition.OutsideBelow;
        plot.Legend.Title = "Number of layers";
        return new Figure(plot);
    }

    [Recipe("Bars with a colour each and outlines.")]
    public static Figure Bars()
    {
        var plot = new Plot { YLabel = "*p*_i" };
        var bars = plot.Add.Bars([1, 2, 3, 4, 5, 6, 7, 8], [0.1, 0.8, 0.75, 0.3, -0.1, -0.2, 0.05, 0.4]);
        bars.Colors = [Palette.LazyToRich[0], Palette.LazyToRich[1]];
        bars.Outline = Color.Black;
        plot.Add.HorizontalLine(0, width: 0.6);
        return new Figure(plot);
    }

    [Recipe("Groups of bars, side by side.")]
    public static Figure GroupedBars()
    {
        var plot = new Plot { YLabel = "Final loss", Palette = Palette.OkabeIto };
        plot.Add.Bars([-0.2, 0.8, 1.8], [3, 2, 1.2], "MLP", width: 0.38);
        plot.Add.Bars([0.2, 1.2, 2.2], [2.4, 1.1, 0.4], "CNN", width: 0.38);
        plot.XAxis.SetTicks([0, 1, 2], ["γ = 0.1", "γ = 1", "γ = 10"]);
        return new Figure(plot);
    }

    [Recipe("A schematic of a two-layer network; widths and colours follow the weights.")]
    public static Figure Network()
    {
        var plot = new Plot { Frame = Frame.None };
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false;
        plot.XAxis.Margin = plot.YAxis.Margin = 0.15;
        plot.Add.LayeredNetwork([4, 6, 3], (layer, from, to) => Curves.Wave((2 * from) + (3 * to) + layer));
        plot.Add.Text("*W*_1", 0.5, 2.7, horizontal: HorizontalAlignment.Center);
        plot.Add.Text("*W*_2", 1.5, 2.7, horizontal: HorizontalAlignment.Center);
        return new Figure(plot);
    }

    [Recipe("Nodes with names and arrows between them.")]
    public static Figure Diagram()
    {
        var plot = new Plot { Frame = Frame.None, EqualUnits = true };
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false;
        plot.XAxis.SetLimits(-0.5, 3.5);
        plot.YAxis.SetLimits(-0.6, 1.6);
        NetworkNode[] nodes =
        [
            new(0, 0.5, "*x*"), new(1.5, 1, "*W*_1", Palette.OkabeIto[4]), new(1.5, 0, "*b*", Palette.OkabeIto[1]), new(3, 0.5, "*y*"),
        ];
        var network = plot.Add.Network(nodes, [new(0, 1), new(0, 2), new(1, 3), new(2, 3)]);
        network.NodeSize = 24;
        network.Arrows = true;
        return new Figure(plot);
    }
}
