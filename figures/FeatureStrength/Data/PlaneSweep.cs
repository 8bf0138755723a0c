using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Pipeline;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>
/// A part of the (γ, η) plane of multilayer perceptrons, one shard for each column (SPEC a.4). A task that derives from it depends on
/// <see cref="ImageFiles"/>.
/// </summary>
public abstract class PlaneSweep : SweepTask<PlaneSetting, PlanePoint>
{
    /// <summary>Step sizes that train in lock-step at most, for the memory a shard needs.</summary>
    private const int LargestWindow = 64;

    /// <inheritdoc/>
    protected sealed override TableSet Run(PlaneSetting shared, PlanePoint point, Inputs inputs)
    {
        using Samples samples = Samples.Of(shared.Data, inputs.Files<ImageFiles>());
        ISampleSource training = new NoisyLabels(samples.Training, point.LabelNoise, shared.Seed);
        ColumnSetting setting = point.Column(shared);
        IWorkSoFar? work = inputs.Checkpoint is { } checkpoint ? new CheckpointedWork(checkpoint) : null;
        PlaneColumn column = PlaneColumn.Explore(setting, training, samples.Test, inputs.Cancellation, work);
        return PlaneTables.Of(shared, point, column);
    }

    /// <summary>
    /// Weights of all replicas and of θ₀ in the precision used, and the losses of every step; the replicas four times more where the
    /// state of a large column is kept. Operations are those of the step sizes that converge; the others end early.
    /// </summary>
    protected sealed override Resources Needs(PlaneSetting shared, PlanePoint point)
    {
        long weights = ((long)Samples.InputsOf(shared.Data) * point.Width)
            + ((point.Depth - 2L) * point.Width * point.Width) + (10L * point.Width);
        ColumnSetting column = point.Column(shared);
        long replicas = shared.Ensembles * (long)Math.Min(LargestWindow, shared.RatesPerDecade * Math.Max(column.DecadesBelow, 1));
        bool isKept = ColumnState.StepsBetween(column, weights, (int)replicas, CheckpointedWork.MinuteOfWork) is not null;
        return new Resources(
            1, (((isKept ? 5 : 1) * replicas) + 2) * weights * (column.NeedsDouble ? 8 : 4) + (replicas * shared.Steps * 8L))
        {
            Operations = ColumnState.Operations(column, weights, (int)replicas),
        };
    }
}
