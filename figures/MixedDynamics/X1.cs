using Cake.Frosting;
using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;
using ScottPlot;

namespace MixedDynamics;

/// <summary>The end of our run beside the last line the authors printed of theirs.</summary>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
/// <param name="TheirsStop">Index of the iteration at which theirs stopped.</param>
/// <param name="OursStop">Ours.</param>
/// <param name="TheirsTrain">‖A − Y‖²/d² there.</param>
/// <param name="OursTrain">Ours.</param>
/// <param name="TheirsTest">‖A − A*‖²/d² there.</param>
/// <param name="OursTest">Ours.</param>
public sealed record PrintedComparison(
    [property: Column("gamma_sigma2", IsKey = true, Description = PhaseRow.Variance, Relative = Rounding.Relative, Reason = Rounding.Reason)] double VarianceExponent,
    [property: Column("gamma_w", IsKey = true, Description = PhaseRow.Width, Relative = Rounding.Relative)] double WidthExponent,
    [property: Column] int TheirsStop,
    [property: Column(Description = "Index of the last iteration")] int OursStop,
    [property: Column(Relative = Rounding.Relative)] double TheirsTrain,
    [property: Column(Description = "‖A − Y‖²/d² there", Relative = Rounding.Relative)] double OursTrain,
    [property: Column(Relative = Rounding.Relative)] double TheirsTest,
    [property: Column(Description = "‖A − A*‖²/d² there", Relative = Rounding.Relative)] double OursTest)
{
    /// <summary>Ours minus theirs.</summary>
    public int StopDifference() => OursStop - TheirsStop;

    /// <summary>Ours minus theirs.</summary>
    public double TestDifference() => OursTest - TheirsTest;

    /// <summary>γσ² + γw: up to 1 the active rule sets the learning rate.</summary>
    public double ExponentSum() => VarianceExponent + WidthExponent;

    /// <summary>One row for each point that was run.</summary>
    public static IEnumerable<PrintedComparison> Of(IEnumerable<StopRow> ours, IEnumerable<PrintedLine> printed)
    {
        var last = printed.GroupBy(line => (line.VarianceExponent, line.WidthExponent))
            .ToDictionary(lines => lines.Key, lines => lines.MaxBy(line => line.Iteration)!);
        return from run in ours
               let theirs = last[(run.VarianceExponent, run.WidthExponent)]
               select new PrintedComparison(
                   run.VarianceExponent, run.WidthExponent, theirs.Iteration, run.Stop, theirs.TrainLoss, run.Train, theirs.TestLoss, run.Test);
    }
}

/// <summary>Ours, not a figure of the paper: the authors' printed grid rerun, and our numbers minus theirs (SPEC D3).</summary>
[TaskName("MixedDynamics.X1")]
[TaskDescription("The authors' printed grid rerun: stop index and test loss against theirs")]
[IsDependentOn(typeof(PrintedPoints))]
[IsDependentOn(typeof(AuthorsGrid))]
public sealed class X1 : FigureTask
{
    /// <summary>Fewest points of which a share says something.</summary>
    private const int LeastPoints = 45;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("stops", Table.Of(PrintedComparison.Of(inputs.Rows<PrintedPoints, StopRow>(), inputs.Rows<AuthorsGrid, PrintedLine>()))));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        IReadOnlyList<PrintedComparison> stops = data["stops"].Rows<PrintedComparison>();
        Bound share = Bound.AtLeast(0.99, BoundKind.Reference, "99.3 % of 900 points of a run of another program, SPEC D3");
        yield return stops.Count < LeastPoints
            ? Claim.NotShown("stops", "Runs stop where the authors' did", "share within three iterations", share, $"it takes {LeastPoints} points, this size has {stops.Count}")
            : new Claim(
                "stops", "Runs stop where the authors' did", "share within three iterations",
                stops.Count(row => Math.Abs(row.StopDifference()) <= 3) / (double)stops.Count, share);
        yield return new Claim(
            "mean-stop", "and neither sooner nor later", "mean difference of the stop index", stops.Average(row => row.StopDifference()),
            Bound.Within(-1, 1, BoundKind.Paper, "the printout's resolution of one iteration"));
        yield return new Claim(
            "test", "The test loss at the stop is theirs", "largest difference", stops.Max(row => Math.Abs(row.TestDifference())),
            Bound.AtMost(0.0147, BoundKind.Reference, "largest of 900 points of a run of another program, SPEC D3"));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        IReadOnlyList<PrintedComparison> stops = data["stops"].Rows<PrintedComparison>();
        var figure = new Figure(rows: 2, columns: 2)
        {
            Letters = true,
            Caption = "**X1** (not in the paper). Gradient descent at the points of a grid whose losses the authors printed, d = 200, c = 50, their stop "
                + "rules. **a** Index of the iteration at which a run stops and **b** its test loss there. **c**, **d** Ours minus theirs. Their "
                + "signal is unknown: ours has the mean squares of signal and observation that their first line shows, and evenly spaced singular "
                + "values, spread so that the slowest runs stop about when theirs do.",
        };
        Both(figure[0, 0], stops, "Stop index", row => row.TheirsStop, row => row.OursStop);
        Both(figure[0, 1], stops, "Test error at the stop", row => row.TheirsTest, row => row.OursTest);
        Difference(figure[1, 0], stops, "Stop index, ours − theirs", row => row.StopDifference());
        Difference(figure[1, 1], stops, "Test error, ours − theirs", row => row.TestDifference());
        return figure;
    }

    private static void Both(
        Plot plot, IReadOnlyList<PrintedComparison> stops, string label, Func<PrintedComparison, double> theirs, Func<PrintedComparison, double> ours)
    {
        Label(plot, label);
        double[] sums = [.. stops.Select(row => row.ExponentSum())];
        plot.Add.ScatterPoints(sums, stops.Select(theirs).ToArray())
            .Styled("authors, printed", FigurePalettes.Tableau10.GetColor(1), marker: MarkerShape.OpenCircle, markerSize: 4);
        plot.Add.ScatterPoints(sums, stops.Select(ours).ToArray()).Styled("ours", FigurePalettes.Tableau10.GetColor(0), markerSize: 2);
    }

    private static void Difference(Plot plot, IReadOnlyList<PrintedComparison> stops, string label, Func<PrintedComparison, double> difference)
    {
        Label(plot, label);
        plot.Add.HorizontalLine(0).Styled(color: Color.FromHex("#909090"), width: 0.8);
        plot.Add.ScatterPoints(stops.Select(row => row.ExponentSum()).ToArray(), stops.Select(difference).ToArray())
            .Styled(color: FigurePalettes.Tableau10.GetColor(0), markerSize: 2);
    }

    private static void Label(Plot plot, string label)
    {
        plot.XLabel("γ_{σ^{2}} + γ_{w}");
        plot.YLabel(label);
    }
}
