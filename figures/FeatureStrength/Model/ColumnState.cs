using Figures.Learning;

namespace FeatureStrength.Model;

/// <summary>A column of which some windows of step sizes have been trained and one is being trained.</summary>
internal static class ColumnState
{
    /// <summary>Largest state, in bytes, that is kept: an array has to hold it.</summary>
    private const double Largest = 2e9;

    /// <summary>
    /// Floating-point operations of a window, forward and backward; those in double precision count twice, as they take twice as long.
    /// </summary>
    /// <param name="setting">The column.</param>
    /// <param name="parameters">Weights of a network.</param>
    /// <param name="replicas">Step sizes times ensembles.</param>
    public static double Operations(ColumnSetting setting, long parameters, int replicas) =>
        (setting.NeedsDouble ? 12.0 : 6.0) * parameters * replicas * setting.Batch * setting.Steps;

    /// <summary>Steps between two states of a window; null when it has less work than that, or its state is too large to be kept.</summary>
    /// <param name="setting">The column.</param>
    /// <param name="parameters">Weights of a network.</param>
    /// <param name="replicas">Step sizes times ensembles.</param>
    /// <param name="operations">As <see cref="IWorkSoFar.OperationsBetween"/>.</param>
    public static int? StepsBetween(ColumnSetting setting, long parameters, int replicas, double operations)
    {
        double bytes = (double)parameters * replicas * (setting.NeedsDouble ? sizeof(double) : sizeof(float));
        double steps = operations / (6.0 * parameters * replicas * setting.Batch);
        return bytes > Largest || steps >= setting.Steps ? null : Math.Max(1, (int)steps);
    }

    /// <summary>Writes finished runs, and then by <paramref name="window"/> the window that is being trained.</summary>
    public static ReadOnlySpan<byte> Write(IReadOnlyList<PlaneRun> runs, Action<BinaryWriter> window)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(runs.Count);
        foreach (PlaneRun run in runs)
        {
            writer.Write(run.Ensemble);
            writer.Write(run.RateIndex);
            writer.Write(run.Test.Loss);
            writer.Write(run.Test.Accuracy);
            writer.Write(run.Losses.Length);
            foreach (double loss in run.Losses)
            {
                writer.Write(loss);
            }
        }

        window(writer);
        writer.Flush();
        return stream.GetBuffer().AsSpan(0, (int)stream.Length);
    }

    /// <summary>Reads the finished runs.</summary>
    /// <returns>The runs, and a reader at the window that was being trained.</returns>
    public static (List<PlaneRun> Runs, BinaryReader Window) Read(byte[] state)
    {
        var reader = new BinaryReader(new MemoryStream(state));
        int count = reader.ReadInt32();
        var runs = new List<PlaneRun>(count);
        while (runs.Count < count)
        {
            (int ensemble, int rate) = (reader.ReadInt32(), reader.ReadInt32());
            var test = new Evaluation(reader.ReadDouble(), reader.ReadDouble());
            double[] losses = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadDouble())];
            runs.Add(new PlaneRun(ensemble, rate, losses, test));
        }

        return (runs, reader);
    }
}
