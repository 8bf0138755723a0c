using Figures.Authoring;

namespace MixedDynamics;

/// <summary>Tu, Aranguri, Jacot, NeurIPS 2024.</summary>
public sealed class MixedDynamicsPaper : Paper
{
    /// <inheritdoc/>
    public override string Title => "Mixed Dynamics In Linear Networks: Unifying the Lazy and Active Regimes";

    /// <inheritdoc/>
    public override string Authors => "Zhenfeng Tu, Santiago Aranguri, Arthur Jacot";

    /// <inheritdoc/>
    public override string Venue => "NeurIPS 2024";

    /// <inheritdoc/>
    public override ScoreSheet ScoreSheet { get; } = new()
    {
        ResearchType = new("experimental", "the experiments, as functions in [`Model/`](Model) and tasks in [`Data/`](Data)"),
        Pseudocode = new(
            "none",
            "in the remarks of [`GramDescent`](Model/GramDescent.cs), [`Weights`](Model/Weights.cs), "
            + "[`SelfConsistentDynamics`](Model/SelfConsistentDynamics.cs), [`StopRule`](Model/StopRule.cs)"),
        OpenCode = new(
            "none with the paper; notebooks published later by the authors", "everything, one command a figure ([`README.md`](README.md))"),
        OpenData = new(
            "synthetic, construction stated",
            "drawn by [`TrajectorySignal`](Data/TrajectorySignal.cs) and [`GridSignal`](Data/GridSignal.cs) from fixed seeds; nothing is downloaded"),
        Splits = new(
            "train and test error mentioned, no split stated",
            "there is no data set: train is the distance to the noisy matrix, test that to the clean one ([`Target`](Model/Target.cs))"),
        Hardware = new(
            "12 hours on two RTX 2080 Ti and two TITAN V", "two CPU cores; measured times in [`README.md`](README.md)"),
        Software = new(
            "PyTorch, no versions",
            ".NET 10, versions pinned in [`Directory.Packages.props`](../../Directory.Packages.props); equal bits on every machine"),
        ExperimentSetup = new(
            "dimensions, ranks, exponents, learning rates, grid stated; seeds, stop rule, rounding of the width not",
            "every parameter below, and what is no parameter in [`README.md`](README.md), with its source"),
    };
}
