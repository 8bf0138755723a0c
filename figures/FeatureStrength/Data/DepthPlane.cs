using Cake.Frosting;

using Figures.Authoring;
using Figures.Learning;

namespace FeatureStrength;

/// <summary>
/// The planes of F1, F3, F5, F10 and A6: multilayer perceptrons of every depth, trained online by gradient descent on mean squares.
/// </summary>
[TaskName("FeatureStrength.DepthPlane")]
[TaskDescription("Multilayer perceptrons of depth L = 2 … 5 over the plane of γ and η")]
[IsDependentOn(typeof(ImageFiles))]
public sealed class DepthPlane : PlaneSweep
{
    private static readonly int[] SmokeDepths = [2, 3, 4];
    private static readonly int[] Depths = [2, 3, 4, 5];

    /// <inheritdoc/>
    protected override PlaneSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(
            DataSource.Synthetic, Steps: 100, Ensembles: 1, LossKind.MeanSquare, UpdateRule.GradientDescent, RatesPerDecade: 4,
            FirstDecade: 4.5, DecadesBelow: 2.25, TestSamples: 200, Seed: 1),
        Profile.Default => new(
            DataSource.Synthetic, Steps: 1000, Ensembles: 3, LossKind.MeanSquare, UpdateRule.GradientDescent, RatesPerDecade: 4,
            FirstDecade: 4.5, DecadesBelow: 2.25, TestSamples: 1000, Seed: 1),
        _ => new(
            DataSource.Synthetic, Steps: 15_625, Ensembles: 3, LossKind.MeanSquare, UpdateRule.GradientDescent, RatesPerDecade: 2,
            FirstDecade: 12, DecadesBelow: 3, TestSamples: 5000, Seed: 1),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<PlanePoint> Points(Profile profile) => profile switch
    {
        Profile.Smoke => [.. SmokeDepths.SelectMany(depth => Column(depth, width: 32, batch: 32, from: -2, to: 3, perDecade: 1))],
        Profile.Default => [.. Depths.SelectMany(depth =>
            Column(depth, width: 64, batch: 32, from: -4, to: 4, perDecade: depth == 3 ? 2 : 1))],
        _ => [.. Depths.SelectMany(depth => Column(depth, width: 1024, batch: 64, from: -5, to: 5, perDecade: 2))],
    };

    private static IEnumerable<PlanePoint> Column(int depth, int width, int batch, int from, int to, int perDecade) =>
        Enumerable.Range(0, ((to - from) * perDecade) + 1)
            .Select(index => new PlanePoint(depth, width, batch, from + (index / (double)perDecade)));
}
