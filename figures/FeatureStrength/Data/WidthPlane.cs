using Cake.Frosting;

using Figures.Authoring;
using Figures.Learning;

namespace FeatureStrength;

/// <summary>The planes of A1 and A2: other widths and other batches than <see cref="DepthPlane"/> has, L = 3.</summary>
[TaskName("FeatureStrength.WidthPlane")]
[TaskDescription("Multilayer perceptrons of several widths and batch sizes over the plane of γ and η, L = 3")]
[Source(Origin.Inferred, Parameter = nameof(PlaneSetting.Steps))]
[IsDependentOn(typeof(ImageFiles))]
public sealed class WidthPlane : PlaneSweep
{
    /// <summary>The width at which batches are compared, and the batch at which widths are.</summary>
    internal const int CommonBatch = 32;

    private static readonly double[] SmokeStrengths = [0, 2];
    private static readonly double[] Strengths = [-3, -2, 0, 1, 2, 3];
    private static readonly int[] SmokeWidths = [16, 32, 64];
    private static readonly int[] SmokeBatches = [8, 64];
    private static readonly int[] Widths = [32, 64, 128];
    private static readonly int[] Batches = [8, 128];
    private static readonly int[] PaperWidths = [64, 256, 1024];
    private static readonly int[] PaperBatches = [16, 64, 256];

    /// <inheritdoc/>
    protected override PlaneSetting Parameters(Profile profile) => new(
        DataSource.Synthetic, Steps: profile switch { Profile.Smoke => 50, Profile.Default => 600, _ => 15_625 }, Ensembles: 1,
        LossKind.MeanSquare, UpdateRule.GradientDescent, RatesPerDecade: profile == Profile.Smoke ? 2 : 4, FirstDecade: 4,
        DecadesBelow: profile == Profile.Paper ? 3 : 2.25, TestSamples: 0, Seed: 1);

    /// <inheritdoc/>
    protected override IReadOnlyList<PlanePoint> Points(Profile profile)
    {
        (double[] strengths, int[] widths, int[] batches) = profile switch
        {
            Profile.Smoke => (SmokeStrengths, SmokeWidths, SmokeBatches),
            Profile.Default => (Strengths, Widths, Batches),
            _ => (Strengths, PaperWidths, PaperBatches),
        };
        return
        [
            .. widths.SelectMany(width => strengths.Select(strength => new PlanePoint(3, width, CommonBatch, strength))),
            .. batches.SelectMany(batch => strengths.Select(strength => new PlanePoint(3, widths[1], batch, strength))),
        ];
    }
}
