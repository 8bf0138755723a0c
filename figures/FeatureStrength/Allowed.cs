using Figures.Tables;

namespace FeatureStrength;

/// <summary>How far the numbers of this paper may move before a snapshot counts as changed, and why.</summary>
internal static class Allowed
{
    /// <summary>
    /// Double precision: the bits of a run are fixed; the allowance is for a change of the order of operations in a kernel, which runs that
    /// learn do not amplify beyond 10⁻¹⁰.
    /// </summary>
    public static Table InDouble(this Table table) =>
        table.WithTolerance(new Tolerance(1e-12, 1e-9), because: "another order of operations in a kernel");

    /// <summary>
    /// Single precision: a change of the order of operations in a kernel moves a loss by 10⁻⁷, and a thousand steps near the edge of
    /// stability amplify that.
    /// </summary>
    public static Table InSingle(this Table table) =>
        table.WithTolerance(new Tolerance(1e-6, 1e-3), because: "another order of operations, amplified by a thousand steps");

    /// <summary>
    /// Runs beyond the edge of stability: between throws the error of a step grows as fast as the loss does. The bits of a run are fixed;
    /// the allowance is for a change of the order of operations in a kernel.
    /// </summary>
    public static Table InChaos(this Table table) =>
        table.WithTolerance(new Tolerance(1e-9, 0.1), because: "another order of operations, amplified as fast as the loss");
}
