using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>What Figure 2 reads from one run (SPEC C). A run that diverged has no numbers: they are NaN, and the flags say why.</summary>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
/// <param name="TestError">min ‖A − A*‖²/d².</param>
/// <param name="StableRank">‖A‖_F²/‖A‖² there.</param>
/// <param name="Iterations">Updates made there.</param>
/// <param name="LnDistance">ln max ‖A − B‖²/d².</param>
/// <param name="StopIteration">The last iteration.</param>
/// <param name="StopReason">The rule that ended the run.</param>
/// <param name="Diverged">Whether gradient descent left the stable range.</param>
/// <param name="SelfConsistentDiverged">Whether the self-consistent dynamics did.</param>
public sealed record PhaseRow(
    [property: Column("gamma_sigma2", IsKey = true, Description = PhaseRow.Variance)] double VarianceExponent,
    [property: Column("gamma_w", IsKey = true, Description = PhaseRow.Width)] double WidthExponent,
    [property: Column(Description = PhaseRow.SmallestTestError)] double TestError,
    [property: Column(Description = PhaseRow.RankThere)] double StableRank,
    [property: Column(Description = PhaseRow.UpdatesThere)] double Iterations,
    [property: Column(Description = PhaseRow.LargestDistance)] double LnDistance,
    [property: Column(Description = "The last iteration")] int StopIteration,
    [property: Column(Description = "The rule that ended the run")] StopReason StopReason,
    [property: Column(Description = PhaseRow.LeftTheStableRange)] bool Diverged,
    [property: Column(Description = "The self-consistent dynamics did")] bool SelfConsistentDiverged)
{
    /// <summary>The only table of a phase sweep.</summary>
    internal const string TableName = "points";

    internal const string Variance = "γσ², the weights' variance is d^γσ²";
    internal const string Width = "γw, the width is ⌊d^γw⌋";
    internal const string SmallestTestError = "Smallest ‖A − A*‖²/d² of gradient descent";
    internal const string RankThere = "‖A‖_F²/‖A‖² where the test error is smallest";
    internal const string UpdatesThere = "Updates made where the test error is smallest";
    internal const string LargestDistance = "Natural logarithm of the largest ‖A − B‖²/d² of the run";
    internal const string LeftTheStableRange = "Gradient descent left the stable range";

    /// <summary>The table of one run.</summary>
    internal static TableSet Of(PhasePoint point, GridOutcome outcome) => TableSet.Of((TableName, Table.Of([new PhaseRow(
        point.VarianceExponent,
        point.WidthExponent,
        outcome.BestTest,
        outcome.StableRank,
        outcome.IsDiverged ? double.NaN : outcome.BestIteration,
        Elementary.Log(outcome.MaximumDistance),
        outcome.StopIteration,
        outcome.Reason,
        outcome.IsDiverged,
        outcome.IsSelfConsistentDiverged)])));
}
