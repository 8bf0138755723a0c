using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <summary>
/// A.4 of the paper (spec section 7): kernel distance over relative scale λ and absolute scale of the weights. Both make learning lazy, by
/// different ways.
/// </summary>
[TaskName("LazyToRich.A4")]
[TaskDescription("Kernel distance over relative and absolute weight scale")]
[IsDependentOn(typeof(ScaleMap))]
public sealed class A4 : FigureTask
{
    /// <summary>Keeps the logarithm finite where nothing moves.</summary>
    private const double Floor = 1e-6;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(("distance", Courses.Rounded(inputs.Table<ScaleMap>("distance"))));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var table = data["distance"];
        var (relative, absolute) = (table.Doubles("relative_scale").ToArray(), table.Doubles("absolute_scale").ToArray());
        double Mean(Func<int, bool> chosen)
        {
            var rows = Enumerable.Range(0, table.RowCount).Where(chosen).ToArray();
            return rows.Sum(row => table.Doubles("descent")[row]) / rows.Length;
        }

        var (largest, smallest) = (relative.Max(), relative.Min(Math.Abs));
        yield return Claim.AtMost(
            "Gradient descent agrees with the exact solution: largest difference of kernel distances", LargestDifference(table), 0.01);
        yield return Claim.AtLeast(
            "A large relative scale makes learning lazier: S at the smallest |λ| over S at the largest, absolute scale 1",
            Mean(row => Math.Abs(relative[row]) == smallest && absolute[row] == 1)
                / Mean(row => Math.Abs(relative[row]) == largest && absolute[row] == 1),
            10);
        yield return Claim.AtMost(
            "The map is symmetric in λ for a square network: largest |log10 S(λ) − log10 S(−λ)|", Asymmetry(table), 0.02);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var table = data["distance"];
        var relative = table.Doubles("relative_scale").ToArray().Distinct().ToArray();
        var absolute = table.Doubles("absolute_scale").ToArray().Distinct().ToArray();
        var values = new double[relative.Length, absolute.Length];
        for (var row = 0; row < table.RowCount; row++)
        {
            values[row / absolute.Length, row % absolute.Length] = Elementary.Log10(table.Doubles("descent")[row] + Floor);
        }

        var plot = new Plot { XLabel = "Absolute scale", YLabel = "Relative scale λ" };
        var map = plot.Add.Heatmap(new Grid(absolute, relative, values));
        map.Scale = ColorScale.Linear(Colormap.CoolWarm, -6, 0);
        plot.Add.ColorBar(map.Scale, "log_{10}(S(0, T) + 10^{-6})");
        return new Figure(plot)
        {
            Title = "Absolute and relative weight scale",
            Caption = "Kernel distance from start to end of gradient descent (η = 0.01, 4000 steps) of a 2-2-2 network with N = 10. At "
                + "absolute scale σ, W_{2}W_{1} starts with both singular values √σ and the targets are divided by σ: a related program "
                + "writes S = σ where its formula takes a square, which gives √σ.",
            WidthMillimetres = 120,
        };
    }

    private static double LargestDifference(Table table)
    {
        var largest = 0.0;
        for (var row = 0; row < table.RowCount; row++)
        {
            largest = Math.Max(largest, Math.Abs(table.Doubles("descent")[row] - table.Doubles("exact")[row]));
        }

        return largest;
    }

    private static double Asymmetry(Table table)
    {
        var exact = table.Doubles("exact").ToArray();
        var columns = table.Doubles("absolute_scale").ToArray().Distinct().Count();
        double Log(int row) => Elementary.Log10(exact[row] + Floor);
        return Enumerable.Range(0, exact.Length).Max(row =>
            Math.Abs(Log(row) - Log((((exact.Length / columns) - 1 - (row / columns)) * columns) + (row % columns))));
    }
}
