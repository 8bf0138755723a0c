using Cake.Frosting;
using Figures.Authoring;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>Where a run stopped.</summary>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
/// <param name="Stop">Index of the last iteration.</param>
/// <param name="Train">‖A − Y‖²/d² there.</param>
/// <param name="Test">‖A − A*‖²/d² there.</param>
public sealed record StopRow(
    [property: Column("gamma_sigma2", IsKey = true, Description = PhaseRow.Variance)] double VarianceExponent,
    [property: Column("gamma_w", IsKey = true, Description = PhaseRow.Width)] double WidthExponent,
    [property: Column(Description = "Index of the last iteration")] int Stop,
    [property: Column(Description = "‖A − Y‖²/d² there")] double Train,
    [property: Column(Description = "‖A − A*‖²/d² there")] double Test);

/// <summary>Gradient descent at the points of the authors' printed grid, by their stop rules and at their dimension (SPEC B6, D3).</summary>
[TaskName("MixedDynamics.PrintedPoints")]
[TaskDescription("Gradient descent at the points of the authors' printed grid")]
[IsDependentOn(typeof(PrintedSignal))]
[Source(Origin.Code, Parameter = nameof(PhasePoint.VarianceExponent))]
[Source(Origin.Code, Parameter = nameof(PhasePoint.WidthExponent))]
public sealed class PrintedPoints : SweepTask<PhaseSetting, PhasePoint>
{
    /// <summary>The only table of the task.</summary>
    internal const string TableName = "stops";

    /// <summary>The authors' grid has this many points along γw.</summary>
    private const int PointsPerRow = 30;

    /// <inheritdoc/>
    protected override PhaseSetting Parameters(Profile profile) => PhaseSetting.OfTheAuthors;

    /// <summary>All points, or every tenth of each row, shifted from row to row; the smoke profile takes three of these.</summary>
    protected override IReadOnlyList<PhasePoint> Points(Profile profile)
    {
        IReadOnlyList<PhasePoint> all = PhasePoint.Of(AuthorsGrid.Lines.Select(line => (line.VarianceExponent, line.WidthExponent)));
        PhasePoint[] tenth = [.. all.Where((_, i) => ((i % PointsPerRow) - (3 * (i / PointsPerRow))) % 10 == 0)];
        return profile switch
        {
            Profile.Smoke => [tenth[20], tenth[30], tenth[44]],
            Profile.Default => tenth,
            _ => all,
        };
    }

    /// <inheritdoc/>
    protected override TableSet Run(PhaseSetting shared, PhasePoint point, Inputs inputs)
    {
        GridOutcome outcome = point.Run(
            SignalTable.Read(inputs.Tables<PrintedSignal>()), shared, withSelfConsistent: false, inputs.Cancellation);
        return TableSet.Of((TableName, Table.Of(
            [new StopRow(point.VarianceExponent, point.WidthExponent, outcome.StopIteration, outcome.Train[^1], outcome.Test[^1])])));
    }
}
