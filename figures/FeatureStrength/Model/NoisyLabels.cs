using Figures.Numerics;

namespace FeatureStrength.Model;

/// <summary>A source some of whose labels are replaced by a class drawn evenly from all, the right one included.</summary>
/// <param name="source">Where images and labels come from.</param>
/// <param name="share">Probability that a label is replaced.</param>
/// <param name="seed">Master seed of the replacements; they depend on it and the sample's number only.</param>
internal sealed class NoisyLabels(ISampleSource source, double share, ulong seed) : ISampleSource
{
    /// <inheritdoc/>
    public int Inputs => source.Inputs;

    /// <inheritdoc/>
    public int Classes => source.Classes;

    /// <inheritdoc/>
    public void Read(long first, Span<double> inputs, Span<byte> labels)
    {
        source.Read(first, inputs, labels);
        for (int sample = 0; share > 0 && sample < labels.Length; sample++)
        {
            RandomStream stream = RandomStream.Create(seed, "FeatureStrength.NoisyLabels", first + sample);
            if (stream.NextUniform() < share)
            {
                labels[sample] = (byte)(Classes * stream.NextUniform());
            }
        }
    }
}
