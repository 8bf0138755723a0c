using Cake.Frosting;

using Figures.Authoring;
using Figures.Learning;

namespace FeatureStrength;

/// <summary>The plane of A3: labels some of which are random, several draws of the weights, L = 3.</summary>
[TaskName("FeatureStrength.NoisePlane")]
[TaskDescription("Multilayer perceptrons on noisy labels over the plane of γ and η, several draws of the weights")]
[Source(Origin.Inferred, Parameter = nameof(PlaneSetting.Steps))]
[IsDependentOn(typeof(ImageFiles))]
public sealed class NoisePlane : PlaneSweep
{
    private static readonly double[] Shares = [0, 0.2, 0.5];
    private static readonly double[] SmokeStrengths = [-1, 0, 1];
    private static readonly double[] Strengths = [-2, -1, 0, 1, 2, 3];

    /// <inheritdoc/>
    protected override PlaneSetting Parameters(Profile profile) => new(
        DataSource.Synthetic, Steps: profile switch { Profile.Smoke => 50, Profile.Default => 600, _ => 15_625 },
        Ensembles: profile == Profile.Smoke ? 2 : 5, LossKind.MeanSquare, UpdateRule.GradientDescent, RatesPerDecade: 2, FirstDecade: 4,
        DecadesBelow: profile == Profile.Paper ? 3 : 2, TestSamples: profile == Profile.Smoke ? 100 : 1000, Seed: 1);

    /// <inheritdoc/>
    protected override IReadOnlyList<PlanePoint> Points(Profile profile) =>
    [
        .. from share in Shares
           from strength in profile == Profile.Smoke ? SmokeStrengths : Strengths
           select new PlanePoint(3, profile switch { Profile.Smoke => 32, Profile.Default => 64, _ => 1024 }, 32, strength, share),
    ];
}
