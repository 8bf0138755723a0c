using Cake.Frosting;

using Figures.Authoring;

namespace LazyToRich.Data;

// The seed's "σ = 10" and "variance σ = 0.00001" read the other way than in the figures they stand in: as variances for Figures 1 to 3,
// as standard deviations for Figure 5. Everything else, the seeds included, is the same.

/// <summary>The task of Figures 1 to 3 with σ_Y² = 10.</summary>
[TaskName("LazyToRich.OtherRegressionTask")]
[TaskDescription("Random regression task, the seed's σ = 10 read as a variance")]
public sealed class OtherRegressionTask : DrawnRegression
{
    /// <inheritdoc/>
    protected override RegressionSetting Parameters(Profile profile) =>
        new(3, 2, profile == Profile.Smoke ? 6 : 10, Math.Sqrt(10), Seed: 2025);
}

/// <summary>The starts of Figures 1 to 3 with raw weights of variance 10⁻⁵.</summary>
[TaskName("LazyToRich.OtherStarts")]
[TaskDescription("λ-balanced initial weights, the seed's 0.00001 read as a variance")]
[IsDependentOn(typeof(OtherRegressionTask))]
public sealed class OtherStarts : DrawnStarts<OtherRegressionTask>
{
    /// <inheritdoc/>
    protected override StartSetting Parameters(Profile profile) => new(2, Math.Sqrt(1e-5), [-10, -2, 0, 2, 10], MiddleScale: 0, Seed: 2025);
}

/// <summary>Gradient descent of Figures 1B and 2 under the other reading.</summary>
[TaskName("LazyToRich.OtherDescent")]
[TaskDescription("Full-batch gradient descent under the other reading of the seed's σ")]
[IsDependentOn(typeof(OtherRegressionTask))]
[IsDependentOn(typeof(OtherStarts))]
public sealed class OtherDescent : DescentFrom<OtherRegressionTask, OtherStarts>;

/// <summary>Exact solution of Figures 1B and 2 under the other reading.</summary>
[TaskName("LazyToRich.OtherExactFlow")]
[TaskDescription("Exact solution of gradient flow under the other reading of the seed's σ")]
[IsDependentOn(typeof(OtherRegressionTask))]
[IsDependentOn(typeof(OtherStarts))]
public sealed class OtherExactFlow : ExactFlowFrom<OtherRegressionTask, OtherStarts>;

/// <summary>Gradient descent of Figure 3 under the other reading.</summary>
[TaskName("LazyToRich.OtherAlignedDescent")]
[TaskDescription("Singular values during gradient descent under the other reading of the seed's σ")]
[IsDependentOn(typeof(OtherRegressionTask))]
[IsDependentOn(typeof(OtherStarts))]
public sealed class OtherAlignedDescent : AlignedDescentFrom<OtherRegressionTask, OtherStarts>;

/// <summary>Theory of Figure 3 under the other reading.</summary>
[TaskName("LazyToRich.OtherModeTheory")]
[TaskDescription("Exact dynamics of the singular values under the other reading of the seed's σ")]
[IsDependentOn(typeof(OtherRegressionTask))]
[IsDependentOn(typeof(OtherStarts))]
public sealed class OtherModeTheory : ModeTheoryFrom<OtherRegressionTask, OtherStarts>;

/// <summary>Kernel change of Figure 5 with σ_Y = 10 and raw weights of standard deviation 10⁻⁵.</summary>
[TaskName("LazyToRich.OtherKernelChange")]
[TaskDescription("Kernel distance of the three architectures under the other reading of the seed's σ")]
public sealed class OtherKernelChange : KernelChangeOf
{
    /// <inheritdoc/>
    protected override KernelChangeSetting Parameters(Profile profile) =>
        KernelChange.Setting(profile, targetDeviation: 10, weightDeviation: 1e-5);
}
