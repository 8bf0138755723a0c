using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>The (γ, η) plane of toy T3, a deep linear network trained online (SPEC b.3, b.6).</summary>
[TaskName("FeatureStrength.DeepLinearPlane")]
[TaskDescription("Toy model T3 (deep linear network, online) over the plane of γ and η")]
public sealed class DeepLinearPlane : SweepTask<DeepLinearSetting, DeepLinearPoint>
{
    /// <summary>A run has learned when its last tenth lies below this mean loss (SPEC b.6).</summary>
    internal const double Learned = 0.05;

    private static readonly int[] Depths = [2, 3, 4];
    private static readonly double[] Strengths = [-3, -2, -1, 0, 1, 2, 3, 4];
    private static readonly double[] FewStrengths = [-2, -1, 2, 3];

    /// <inheritdoc/>
    protected override DeepLinearSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(Width: 16, Inputs: 10, Batch: 32, Steps: 400, RatesPerDecade: 4, Ensembles: 1, Seed: 1),
        _ => new(Width: 32, Inputs: 10, Batch: 32, Steps: 2000, RatesPerDecade: 12, Ensembles: 3, Seed: 1),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<DeepLinearPoint> Points(Profile profile) =>
    [
        .. from depth in Depths
           from strength in profile == Profile.Smoke ? FewStrengths : Strengths
           select new DeepLinearPoint(depth, strength),
    ];

    /// <inheritdoc/>
    protected override TableSet Run(DeepLinearSetting shared, DeepLinearPoint point, Inputs inputs)
    {
        double strength = Elementary.Exp10(point.LogStrength);
        double centre = new ScalarProduct(point.Depth, strength).LargestStableStep;
        int[] offsets = [.. Enumerable.Range(-shared.RatesPerDecade / 2, (5 * shared.RatesPerDecade / 2) + 1)];
        var rows = new List<LinearRunRow>();
        for (int ensemble = 0; ensemble < shared.Ensembles; ensemble++)
        {
            var network = new DeepLinearNetwork(point.Depth, shared.Width, shared.Inputs, shared.Batch, shared.Seed + (ulong)ensemble);
            double[] samples = network.Samples(shared.Steps);
            foreach (int offset in offsets)
            {
                inputs.Cancellation.ThrowIfCancellationRequested();
                double logOffset = offset / (double)shared.RatesPerDecade;
                ToyRun run = ToyRun.Of(network.Start(strength, centre * Elementary.Exp10(logOffset), samples), shared.Steps);
                rows.Add(new LinearRunRow(
                    point.Depth, point.LogStrength, ensemble, logOffset, Elementary.Log10(centre) + logOffset, ToyPlane.LogLoss(run)));
            }
        }

        return TableSet.Of(("runs", Table.Of(rows)));
    }
}
