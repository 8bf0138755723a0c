using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Learning;
using Figures.Pipeline;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>Runs of F6 at large γ with the step size that the scaling prescribes.</summary>
[TaskName("FeatureStrength.Collapse")]
[TaskDescription("Loss curves at large γ with η = k γ^(2/L)")]
[IsDependentOn(typeof(ImageFiles))]
public sealed class Collapse : SweepTask<CollapseSetting, CollapsePoint>
{
    /// <summary>Every exponent 2/L of the depths below is a multiple of 1/60.</summary>
    private const int RatesPerDecade = 60;

    /// <summary>Steps averaged at every point of a curve.</summary>
    private const int Smoothing = 20;

    /// <summary>The plateau ends where the smoothed loss falls below this (SPEC c).</summary>
    private const double MiddleLoss = 0.075;

    private static readonly int[] SmokeDepths = [2, 3];
    private static readonly int[] Depths = [2, 3, 4, 5];
    private static readonly int[] SmokeStrengths = [1, 2];
    private static readonly int[] Strengths = [1, 2, 3, 4];

    /// <inheritdoc/>
    protected override CollapseSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(DataSource.Synthetic, Width: 32, Batch: 32, Steps: 250, Seed: 1),
        Profile.Default => new(DataSource.Synthetic, Width: 64, Batch: 32, Steps: 2500, Seed: 1),
        _ => new(DataSource.Synthetic, Width: 1024, Batch: 64, Steps: 15_625, Seed: 1),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<CollapsePoint> Points(Profile profile) =>
    [
        .. from depth in profile == Profile.Smoke ? SmokeDepths : Depths
           from strength in profile == Profile.Smoke ? SmokeStrengths : Strengths
           select new CollapsePoint(depth, strength, depth <= 3 ? 1 : 0.75),
    ];

    /// <inheritdoc/>
    protected override TableSet Run(CollapseSetting shared, CollapsePoint point, Inputs inputs)
    {
        using Samples samples = Samples.Of(shared.Data, inputs.Files<ImageFiles>());
        var column = new ColumnSetting(
            point.Depth, shared.Width, shared.Batch, shared.Steps, point.LogStrength, Ensembles: 1, LossKind.MeanSquare,
                UpdateRule.GradientDescent,
            RatesPerDecade, FirstDecade: 0, DecadesBelow: 0, TestSamples: 0, shared.Seed);
        int index = (int)Math.Round(RatesPerDecade * point.LogFactor) + (2 * RatesPerDecade * point.LogStrength / point.Depth);
        PlaneRun run = new ColumnTraining<float>(column, samples.Training, samples.Test).Train([index], inputs.Cancellation).Single();
        double[] smooth = Smooth(run.Losses);
        int half = run.FirstBelow(MiddleLoss);
        return TableSet.Of(
            ("curves", Table.Of(smooth.Select((loss, index) =>
                new CollapseCurveRow(point.Depth, point.LogStrength, Smoothing + index, loss)))),
            ("runs", Table.Of(
            [
                new CollapseRunRow(
                    point.Depth, point.LogStrength, point.LogFactor, LogRate: index / (double)RatesPerDecade,
                    HalfStep: half < 0 ? -1 : half + 1, shared.Width, shared.Batch, shared.Data),
            ])));
    }

    /// <summary>One network in single precision, and its losses.</summary>
    protected override Resources Needs(CollapseSetting shared, CollapsePoint point)
    {
        long weights = (Samples.InputsOf(shared.Data) + ((point.Depth - 2L) * shared.Width) + Samples.Classes) * shared.Width;
        return new Resources(1, (3 * weights * sizeof(float)) + (shared.Steps * 8L))
        {
            Operations = 6.0 * weights * shared.Batch * shared.Steps,
        };
    }

    private static double[] Smooth(double[] losses) =>
        [.. Enumerable.Range(0, Math.Max(0, losses.Length - Smoothing + 1))
            .Select(start => losses.AsSpan(start, Smoothing).ToArray().Average())];
}
