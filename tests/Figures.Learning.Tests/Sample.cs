using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning.Tests;

/// <summary>Random inputs and labels of a random network, the same numbers for float and double.</summary>
internal sealed class Sample<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public Sample(MlpShape shape, int batch, int batches = 4, ulong seed = 1)
    {
        var stream = RandomStream.Create(seed, "Figures.Learning.Tests");
        Network = shape.Network<T>();
        Initial = Network.Initialize(stream.Derive("weights"));
        Inputs = [.. Enumerable.Range(0, batches).Select(b => Normals(stream.Derive("inputs", b), batch * shape.Inputs))];
        Labels = [.. Enumerable.Range(0, batches).Select(b => Classes(stream.Derive("labels", b), batch, shape.Classes))];
        Reference = [.. Inputs.Select(x => Network.Evaluate(Initial, x))];
    }

    public Network<T> Network { get; }

    public T[] Initial { get; }

    public T[][] Inputs { get; }

    public byte[][] Labels { get; }

    public T[][] Reference { get; }

    public LockStepTraining<T> Training(TrainingSetting setting) => new(Network, Initial, setting);

    /// <summary>Steps over the batches in turn.</summary>
    public void Run(LockStepTraining<T> training, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var batch = (int)(training.Steps % Inputs.Length);
            training.Step(Inputs[batch], Labels[batch], Reference[batch]);
        }
    }

    private static T[] Normals(RandomStream stream, int count)
    {
        var normals = new double[count];
        stream.FillNormals(normals);
        return [.. normals.Select(T.CreateTruncating)];
    }

    private static byte[] Classes(RandomStream stream, int count, int classes) =>
        [.. Enumerable.Range(0, count).Select(_ => (byte)(stream.NextUniform() * classes))];
}
