namespace MixedDynamics;

/// <summary>How far the numbers of this paper's figures may move, and why.</summary>
internal static class Rounding
{
    /// <summary>Allowed difference as a fraction of the expected value.</summary>
    public const double Relative = 1e-9;

    /// <summary>The stated cause.</summary>
    public const string Reason = "The bits of a run are fixed; another order of operations in a kernel moves a trajectory of a few hundred "
        + "updates by less than 1e-12 (SPEC D4, D7).";
}
