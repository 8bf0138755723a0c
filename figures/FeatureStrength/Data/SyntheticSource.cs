using FeatureStrength.Model;

using Figures.Datasets;

namespace FeatureStrength;

/// <summary>The synthetic digits as samples of training or test, normalised (SPEC e.5).</summary>
/// <param name="seed">Seed of the stream.</param>
internal sealed class SyntheticSource(ulong seed) : ISampleSource
{
    private readonly SyntheticDigits digits = new(seed);

    /// <inheritdoc/>
    public int Inputs => SyntheticDigits.PixelCount;

    /// <inheritdoc/>
    public int Classes => 10;

    /// <inheritdoc/>
    public void Read(long first, Span<double> inputs, Span<byte> labels)
    {
        for (int sample = 0; sample < labels.Length; sample++)
        {
            Span<double> image = inputs.Slice(sample * SyntheticDigits.PixelCount, SyntheticDigits.PixelCount);
            labels[sample] = (byte)digits.Draw(first + sample, image);
            ImageForm.Digits.Normalize(image);
        }
    }
}
