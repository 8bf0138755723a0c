using FeatureStrength.Model;

using Figures.Datasets;

namespace FeatureStrength;

/// <summary>Images held in memory as samples, normalised; after the last one it begins again with the first.</summary>
/// <param name="set">Images and labels, at least one.</param>
/// <param name="form">Their size and the constants of their pixels.</param>
internal sealed class ImageSource(LabelledImages set, ImageForm form) : ISampleSource
{
    /// <inheritdoc/>
    public int Inputs => form.Inputs;

    /// <inheritdoc/>
    public int Classes => Samples.Classes;

    /// <summary>Mean and standard deviation of all pixels, between 0 and 1.</summary>
    public static (double Mean, double Deviation) MomentsOf(ImageSet images)
    {
        (long sum, long squares) = (0, 0);
        foreach (byte pixel in images.Pixels)
        {
            (sum, squares) = (sum + pixel, squares + (pixel * pixel));
        }

        double count = images.Pixels.Length;
        double average = sum / count;
        return (average / 255, Math.Sqrt((squares / count) - (average * average)) / 255);
    }

    /// <inheritdoc/>
    public void Read(long first, Span<double> inputs, Span<byte> labels)
    {
        for (int sample = 0; sample < labels.Length; sample++)
        {
            int index = (int)((first + sample) % set.Images.Count);
            labels[sample] = set.Labels[index];
            Span<double> image = inputs.Slice(sample * Inputs, Inputs);
            ReadOnlySpan<byte> pixels = set.Images[index];
            for (int pixel = 0; pixel < image.Length; pixel++)
            {
                image[pixel] = pixels[pixel] / 255.0;
            }

            form.Normalize(image);
        }
    }
}
