using System.Numerics;
using Figures.Learning;
using Figures.Numerics;

namespace Benchmarks.Learning;

/// <summary>Our steps on random samples: a replica that steps alone, and those of a sweep going through windows of batches.</summary>
internal sealed class TrainingSample<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Step sizes of the sweep.</summary>
    public const int Replicas = 17;

    private const int Inputs = 784, Classes = 10, Batches = 8, Repetitions = 2;
    private readonly LockStepTraining<T> single, sweep;
    private readonly T[] inputs, reference;
    private readonly byte[] labels;
    private readonly int batch;

    public TrainingSample(int width, int batch)
    {
        this.batch = batch;
        var stream = RandomStream.Create(1, "Benchmarks.learning");
        var network = new MlpShape(Inputs, width, Classes).Network<T>();
        var initial = network.Initialize(stream);
        var normals = new double[Batches * batch * Inputs];
        stream.FillNormals(normals);
        inputs = [.. normals.Select(T.CreateTruncating)];
        labels = [.. Enumerable.Range(0, Batches * batch).Select(_ => (byte)(stream.NextUniform() * Classes))];
        reference = network.Evaluate(initial, inputs);
        single = new(network, initial, Setting(1));
        sweep = new(network, initial, Setting(Replicas));
    }

    /// <summary>Processor seconds of a step of one replica; reference outputs given.</summary>
    public double Alone()
    {
        var (wide, narrow) = (batch * Inputs, batch * Classes);
        return Time(Repetitions * Replicas, Batches, () =>
        {
            for (var b = 0; b < Batches; b++)
            {
                single.Step(inputs.AsSpan(b * wide, wide), labels.AsSpan(b * batch, batch), reference.AsSpan(b * narrow, narrow));
            }
        });
    }

    /// <summary>Processor seconds of a step for each replica of the sweep; reference outputs computed, once for all.</summary>
    public double LockStep() => Time(Repetitions, Batches * Replicas, () => sweep.Train(inputs, labels, []));

    /// <summary>Processor seconds of a step, after one untimed pass.</summary>
    private static double Time(int repetitions, int steps, Action pass)
    {
        pass();
        var start = ThreadClock.Now();
        for (var i = 0; i < repetitions; i++)
        {
            pass();
        }

        return (ThreadClock.Now() - start) / (repetitions * steps);
    }

    private TrainingSetting Setting(int replicas) =>
        new(1, [.. Enumerable.Range(1, replicas).Select(i => 1e-4 * i)], LossKind.MeanSquare, UpdateRule.GradientDescent, batch);
}
