using Cake.Frosting;
using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>Ours, not a figure of the paper: the authors' printed grid rerun, and our numbers minus theirs (SPEC D3).</summary>
[TaskName("MixedDynamics.X1")]
[TaskDescription("The authors' printed grid rerun: stop index and test loss against theirs")]
[IsDependentOn(typeof(PrintedPoints))]
[IsDependentOn(typeof(AuthorsGrid))]
public sealed class X1 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(("stops", PrintedComparison.Of(
        inputs.Table<PrintedPoints>(PrintedPoints.TableName), inputs.Table<AuthorsGrid>(PublishedTable.TableName)).Rounding()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        double[] stops = PrintedComparison.Differences(data["stops"], "stop");
        double[] tests = PrintedComparison.Differences(data["stops"], "test");
        yield return Claim.AtLeast(
            "Share of runs that stop within three iterations of the authors'", stops.Count(value => Math.Abs(value) <= 3) / (double)stops.Length, 0.95);
        yield return Claim.Within("Mean difference of the stop index", stops.Average(), -2, 2);
        yield return Claim.AtMost("Largest difference of the test loss at the stop", tests.Max(Math.Abs), 0.02);
        yield return Claim.Within("Mean difference of the test loss at the stop", tests.Average(), -0.01, 0.01);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data) => new(rows: 2, columns: 2)
    {
        Letters = true,
        Caption = "**X1** (not in the paper). Gradient descent at the points of a grid whose losses the authors printed, d = 200, c = 50, their stop "
            + "rules. **a** Index of the iteration at which a run stops and **b** its test loss there. **c**, **d** Ours minus theirs. Their "
            + "signal is unknown: ours has the mean squares of signal and observation that their first line shows, and evenly spaced singular "
            + "values, spread so that the slowest runs stop about when theirs do.",
        [0, 0] = Both(data["stops"], "stop", "Stop index"),
        [0, 1] = Both(data["stops"], "test", "Test error at the stop"),
        [1, 0] = Difference(data["stops"], "stop", "Stop index, ours − theirs"),
        [1, 1] = Difference(data["stops"], "test", "Test error, ours − theirs"),
    };

    private static Plot Both(Table stops, string column, string label)
    {
        double[] sums = PrintedComparison.ExponentSums(stops);
        Plot plot = Against(label);
        plot.Add.Scatter(sums, stops.Numbers("theirs_" + column), "authors, printed", Palette.Tableau10[1], MarkerShape.OpenCircle, size: 4);
        plot.Add.Scatter(sums, stops.Numbers("ours_" + column), "ours", Palette.Tableau10[0], MarkerShape.Circle, size: 2);
        return plot;
    }

    private static Plot Difference(Table stops, string column, string label)
    {
        Plot plot = Against(label);
        plot.Add.HorizontalLine(0, color: Color.Gray(0x90), width: 0.8);
        plot.Add.Scatter(
            PrintedComparison.ExponentSums(stops), PrintedComparison.Differences(stops, column), "", Palette.Tableau10[0], MarkerShape.Circle, size: 2);
        return plot;
    }

    private static Plot Against(string label) => new() { XLabel = "γ_{σ^{2}} + γ_{w}", YLabel = label };
}
