namespace MixedDynamics.Model;

/// <summary>
/// The order in which one step updates the two layers. The trajectories differ by percents half-way, so comparisons with the
/// authors need theirs (SPEC A, D1, D5).
/// </summary>
public enum UpdateOrder
{
    /// <summary>First W₁, then W₂ with the new W₁ and the old residual G: the authors' code.</summary>
    Sequential,

    /// <summary>Both layers from the old state: the gradient step of the textbook.</summary>
    Simultaneous,
}
