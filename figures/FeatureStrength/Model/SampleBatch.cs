using System.Numerics;

namespace FeatureStrength.Model;

/// <summary>Consecutive samples of a source in the precision of a network.</summary>
/// <typeparam name="T">double or float.</typeparam>
/// <param name="source">Where they come from.</param>
/// <param name="size">Samples.</param>
internal sealed class SampleBatch<T>(ISampleSource source, int size)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double[] numbers = new double[size * source.Inputs];
    private readonly T[] inputs = new T[size * source.Inputs];
    private readonly byte[] labels = new byte[size];

    /// <summary>Samples × inputs.</summary>
    public ReadOnlySpan<T> Inputs => inputs;

    /// <summary>A class for each sample.</summary>
    public ReadOnlySpan<byte> Labels => labels;

    /// <summary>Reads the samples from a number on.</summary>
    public void Read(long first)
    {
        source.Read(first, numbers, labels);
        for (int entry = 0; entry < inputs.Length; entry++)
        {
            inputs[entry] = T.CreateTruncating(numbers[entry]);
        }
    }
}
