using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>One point of the phase diagram as drawn.</summary>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
/// <param name="TestError">Smallest ‖A − A*‖²/d² of the run.</param>
/// <param name="StableRank">‖A‖_F²/‖A‖² there.</param>
/// <param name="Iterations">Updates made there.</param>
/// <param name="LnDistance">ln max ‖A − B‖²/d².</param>
/// <param name="Diverged">Whether gradient descent left the stable range.</param>
public sealed record GridRow(
    [property: Column("gamma_sigma2", IsKey = true, Description = PhaseRow.Variance, Relative = Rounding.Relative, Reason = Rounding.Reason)] double VarianceExponent,
    [property: Column("gamma_w", IsKey = true, Description = PhaseRow.Width, Relative = Rounding.Relative)] double WidthExponent,
    [property: Column(Description = PhaseRow.SmallestTestError, Relative = Rounding.Relative)] double TestError,
    [property: Column(Description = PhaseRow.RankThere, Relative = Rounding.Relative)] double StableRank,
    [property: Column(Description = PhaseRow.UpdatesThere, Relative = Rounding.Relative)] double Iterations,
    [property: Column(Description = PhaseRow.LargestDistance, Relative = Rounding.Relative)] double LnDistance,
    [property: Column(Description = PhaseRow.LeftTheStableRange)] bool Diverged)
{
    /// <summary>The part of a run that is drawn.</summary>
    public static GridRow Of(PhaseRow run) => new(
        run.VarianceExponent, run.WidthExponent, run.TestError, run.StableRank, run.Iterations, run.LnDistance, run.Diverged);
}

/// <summary>A run beside the band read off the published panel (SPEC G).</summary>
/// <param name="Panel">The panel's name.</param>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
/// <param name="BandLow">Lower edge of the published band.</param>
/// <param name="BandHigh">Upper edge.</param>
/// <param name="Ours">The same quantity of our run.</param>
public sealed record ComparisonRow(
    [property: Column(IsKey = true)] string Panel,
    [property: Column("gamma_sigma2", IsKey = true, Relative = Rounding.Relative, Reason = Rounding.Reason)] double VarianceExponent,
    [property: Column("gamma_w", IsKey = true, Relative = Rounding.Relative)] double WidthExponent,
    [property: Column(Relative = Rounding.Relative)] double BandLow,
    [property: Column(Relative = Rounding.Relative)] double BandHigh,
    [property: Column(Description = "The same quantity of our run", Relative = Rounding.Relative)] double Ours)
{
    /// <summary>One row for each reading at a point that was run, in the order of the readings.</summary>
    public static IEnumerable<ComparisonRow> Of(IEnumerable<PhaseRow> runs, IEnumerable<PanelReading> published)
    {
        var ours = runs.ToDictionary(run => (run.VarianceExponent, run.WidthExponent), GridRow.Of);
        return from reading in published
               where ours.ContainsKey((reading.VarianceExponent, reading.WidthExponent))
               select new ComparisonRow(
                   reading.Panel, reading.VarianceExponent, reading.WidthExponent, reading.BandLow, reading.BandHigh,
                   PhasePanel.All.Single(panel => panel.Name == reading.Panel).Value(ours[(reading.VarianceExponent, reading.WidthExponent)]));
    }

    /// <summary>Whether ours lies in the published band or within one more on either side, the resolution at which the panel can be read.</summary>
    /// <param name="band">The width of the panel's bands.</param>
    public bool IsWithin(double band) => Ours >= BandLow - band && Ours <= BandHigh + band;
}

/// <summary>A straight line over every panel (SPEC A, "Regimes").</summary>
/// <param name="Line">What it separates.</param>
/// <param name="VarianceStart">γσ² of one end.</param>
/// <param name="WidthStart">γw there.</param>
/// <param name="VarianceEnd">γσ² of the other end.</param>
/// <param name="WidthEnd">γw there.</param>
public sealed record LineRow(
    [property: Column(IsKey = true)] string Line,
    [property: Column("gamma_sigma2_start", Relative = Rounding.Relative, Reason = Rounding.Reason)] double VarianceStart,
    [property: Column("gamma_w_start", Relative = Rounding.Relative)] double WidthStart,
    [property: Column("gamma_sigma2_end", Relative = Rounding.Relative)] double VarianceEnd,
    [property: Column("gamma_w_end", Relative = Rounding.Relative)] double WidthEnd)
{
    /// <summary>
    /// γσ² + γw = 1, where σ²w reaches the signal; γσ² = −γw/2, where the noise of the initial product reaches one; γw = ln k/ln d, where
    /// the width is the signal's rank.
    /// </summary>
    public static IEnumerable<LineRow> Of(SignalSize size)
    {
        double narrow = Elementary.Log(size.Rank) / Elementary.Log(size.Dimension);
        return
        [
            new("Active vs lazy threshold", 0, 1, -3, 4),
            new("Infinite noise threshold", 0, 0, -1.5, 3),
            new("Underparameterized threshold", -3, narrow, 0, narrow),
        ];
    }
}

/// <summary>The signal that all points share, in the numbers that bound what a run can reach.</summary>
/// <param name="Dimension">d.</param>
/// <param name="Rank">k.</param>
/// <param name="MeanSquare">‖A*‖_F²/d².</param>
/// <param name="LargestMeanSquare">‖A*‖²/d², the part of the mean square that one singular value carries.</param>
public sealed record SignalRow(
    [property: Column(IsKey = true, Description = "d")] int Dimension,
    [property: Column(Description = "k, the rank of the signal")] int Rank,
    [property: Column(Description = "‖A*‖_F²/d²", Relative = Rounding.Relative, Reason = Rounding.Reason)] double MeanSquare,
    [property: Column(Description = "‖A*‖²/d²", Relative = Rounding.Relative)] double LargestMeanSquare)
{
    /// <summary>The numbers of a target.</summary>
    internal static SignalRow Of(Target target, SignalSize size)
    {
        double squares = (double)size.Dimension * size.Dimension;
        return new SignalRow(size.Dimension, size.Rank, target.Signal.FrobeniusNormSquared() / squares, target.SignalNorm * target.SignalNorm / squares);
    }
}
