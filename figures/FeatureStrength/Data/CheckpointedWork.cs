using FeatureStrength.Model;

using Figures.Pipeline;

namespace FeatureStrength;

/// <summary>Keeps a column beside the store, until its tables are there.</summary>
/// <param name="checkpoint">The place that the pipeline gives the step.</param>
internal sealed class CheckpointedWork(Checkpoint checkpoint) : IWorkSoFar
{
    /// <summary>Floating-point operations of about a minute of one core; columns of the smoke and default profile have less.</summary>
    public const double MinuteOfWork = 4e12;

    /// <inheritdoc/>
    public double OperationsBetween => MinuteOfWork;

    /// <inheritdoc/>
    public byte[]? Read() => checkpoint.Read();

    /// <inheritdoc/>
    public void Keep(ReadOnlySpan<byte> state) => checkpoint.Write(state);
}
