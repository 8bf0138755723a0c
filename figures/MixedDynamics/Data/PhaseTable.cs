using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>What Figure 2 reads from one run, as a table of one row (SPEC C).</summary>
internal static class PhaseTable
{
    /// <summary>The only table of a phase sweep.</summary>
    public const string Name = "points";

    /// <summary>Writes one point. A run that diverged has no numbers: they are NaN, and the flags say why.</summary>
    public static TableSet Of(PhasePoint point, GridOutcome outcome) => TableSet.Of((Name, new Table(
    [
        .. point.Key(),
        Column.Doubles("test_error", [outcome.BestTest], description: "Smallest ‖A − A*‖²/d² of gradient descent"),
        Column.Doubles("stable_rank", [outcome.StableRank], description: "‖A‖_F²/‖A‖² where the test error is smallest"),
        Column.Doubles(
            "iterations", [outcome.IsDiverged ? double.NaN : outcome.BestIteration], description: "Updates made where the test error is smallest"),
        Column.Doubles(
            "ln_distance", [Elementary.Log(outcome.MaximumDistance)], description: "Natural logarithm of the largest ‖A − B‖²/d² of the run"),
        Column.Integers("stop_iteration", [outcome.StopIteration], description: "The last iteration"),
        Column.Strings("stop_reason", [outcome.Reason.ToString()], description: "The rule that ended the run"),
        Column.Booleans("diverged", [outcome.IsDiverged], description: "Gradient descent left the stable range"),
        Column.Booleans("self_consistent_diverged", [outcome.IsSelfConsistentDiverged], description: "The self-consistent dynamics did"),
    ])));
}
