namespace MixedDynamics.Model;

/// <summary>
/// One point of the phase diagram: the losses of all iterations up to the stop, and what Figure 2 reads from them (SPEC B6, B7, C).
/// </summary>
/// <param name="Train">L_i = ‖A − Y‖²/d² before the update of iteration i, i = 0…stop.</param>
/// <param name="Test">T_i = ‖A − A*‖²/d².</param>
/// <param name="Distance">‖A − B‖²/d² to the self-consistent dynamics; empty when these were not run, NaN from where they diverged.</param>
/// <param name="Reason">Why the run ended.</param>
/// <param name="BestIteration">The first iteration of the smallest test loss.</param>
/// <param name="StableRank">Stable rank of A at <paramref name="BestIteration"/>.</param>
/// <param name="IsDiverged">
/// Whether gradient descent left the stable range: a loss is not finite, or the train loss at the stop exceeds that at the start.
/// </param>
/// <param name="IsSelfConsistentDiverged">The same for the self-consistent dynamics; false when these were not run.</param>
public sealed record GridOutcome(
    double[] Train,
    double[] Test,
    double[] Distance,
    StopReason Reason,
    int BestIteration,
    double StableRank,
    bool IsDiverged,
    bool IsSelfConsistentDiverged)
{
    /// <summary>The index of the last iteration recorded.</summary>
    public int StopIteration => Train.Length - 1;

    /// <summary>min T_i, NaN for a diverged run: a point that diverged is missing, never a number.</summary>
    public double BestTest => IsDiverged ? double.NaN : Test[BestIteration];

    /// <summary>max ‖A − B‖²/d², NaN when either dynamics diverged or the distance was not computed.</summary>
    public double MaximumDistance =>
        IsDiverged || IsSelfConsistentDiverged || Distance.Length == 0 ? double.NaN : Distance.Max();
}
