using ScottPlot;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Fields and matrices.</summary>
public static class GridRecipes
{
    [Recipe("Filled contours with labelled lines over them and a banded colour bar.")]
    public static Figure FilledContours()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.XLabel("γ_{σ^2}");
        plot.YLabel("γ_w");
        var hills = Curves.Hills(31);
        var filled = plot.Add.FilledContours(hills, [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]);
        plot.Add.LabelledContours(hills, [-0.5, 0, 0.5], color: Color.FromHex("#d3d3d3"), width: 0.8, labelColor: Colors.White);
        plot.Add.ColorBar(filled.Scale, "height");
        return figure;
    }

    [Recipe("Cells of uneven size on logarithmic axes; a logarithmic colour bar; missing values are grey.")]
    public static Figure UnevenCells()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.LogX();
        plot.XLabel("Width *N*");
        plot.YLabel("Depth *L*");
        double[] widths = [10, 30, 100, 300, 1000];
        double[] depths = [1, 2, 3, 5, 8];
        var values = new double[5, 5];
        for (var j = 0; j < 5; j++)
        {
            for (var i = 0; i < 5; i++)
            {
                values[j, i] = i == 4 && j == 0 ? double.NaN : depths[j] / widths[i];
            }
        }

        var scale = ColorScale.Log(new ScottPlot.Colormaps.Viridis(), 1e-3, 1);
        plot.Add.Cells(new ScalarField(widths, depths, values), scale);
        plot.Add.ColorBar(scale, "*L*/*N*");
        return figure;
    }

    [Recipe("A matrix with its numbers, black or white, whichever is seen better.")]
    public static Figure Matrix()
    {
        var figure = new Figure { WidthMillimetres = 80, PanelAspectRatio = 1 };
        figure[0, 0].Title("*W*_2*W*_1");
        figure[0, 0].Add.Matrix(Curves.Tridiagonal(5), cellText: NumberFormat.Signed);
        return figure;
    }
}
