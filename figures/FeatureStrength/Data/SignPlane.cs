using Cake.Frosting;

using Figures.Authoring;
using Figures.Learning;

namespace FeatureStrength;

/// <summary>
/// The plane of A4: sign descent, which stands in for Adam (SPEC b.4). It never becomes NaN, so the search has a fixed length.
/// </summary>
[TaskName("FeatureStrength.SignPlane")]
[TaskDescription("Multilayer perceptrons trained by sign descent over the plane of γ and η")]
[Source(Origin.Inferred, Parameter = nameof(PlaneSetting.Steps))]
[Source(Origin.Inferred, Parameter = nameof(PlaneSetting.FirstDecade))]
[Source(Origin.Inferred, Parameter = nameof(PlaneSetting.DecadesBelow))]
[Source(Origin.Seed, Parameter = nameof(PlaneSetting.Rule))]
[IsDependentOn(typeof(ImageFiles))]
public sealed class SignPlane : PlaneSweep
{
    private static readonly int[] Depths = [2, 3, 4];
    private static readonly double[] SmokeStrengths = [-1, 1, 2];
    private static readonly double[] Strengths = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

    /// <inheritdoc/>
    protected override PlaneSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => Setting(steps: 60, ensembles: 1, ratesPerDecade: 2, decadesBelow: 3, testSamples: 0),
        Profile.Default => Setting(steps: 1000, ensembles: 3, ratesPerDecade: 4, decadesBelow: 2.5, testSamples: 0),
        _ => Setting(steps: 15_625, ensembles: 3, ratesPerDecade: 4, decadesBelow: 3, testSamples: 5000),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<PlanePoint> Points(Profile profile) =>
    [
        .. from depth in Depths
           from strength in profile == Profile.Smoke ? SmokeStrengths : Strengths
           select new PlanePoint(depth, profile switch { Profile.Smoke => 32, Profile.Default => 64, _ => 1024 }, 32, strength),
    ];

    private static PlaneSetting Setting(int steps, int ensembles, int ratesPerDecade, double decadesBelow, int testSamples) => new(
        DataSource.Synthetic, steps, ensembles, LossKind.MeanSquare, UpdateRule.SignDescent, ratesPerDecade, FirstDecade: -2,
        DecadesBelow: decadesBelow, testSamples, Seed: 1);
}
