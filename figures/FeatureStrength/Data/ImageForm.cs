using Figures.Datasets;

namespace FeatureStrength;

/// <summary>
/// The size of a source's images and the constants by which their pixels, between 0 and 1, become inputs of a network: (p − mean)/deviation
/// in each channel (SPEC e).
/// </summary>
/// <param name="Side">Rows and columns.</param>
/// <param name="Channels">Mean and standard deviation of each channel: one for grey; red, green and blue otherwise.</param>
internal sealed record ImageForm(int Side, params IReadOnlyList<(double Mean, double Deviation)> Channels)
{
    /// <summary>Digits of 28×28 pixels and the constants of MNIST, which the authors use for MNIST-1M as well (SPEC e.1, e.2).</summary>
    public static ImageForm Digits { get; } =
        new(SyntheticDigits.Side, (SyntheticDigits.PixelMean, SyntheticDigits.PixelDeviation));

    /// <summary>CIFAR-5m with the constants of the authors' sweep loader (SPEC e.3).</summary>
    public static ImageForm Cifar { get; } = new(
        CifarFile.Side, (121.4 / 255, 63.1 / 255), (119.3 / 255, 62.1 / 255), (109.83 / 255, 66.6 / 255));

    /// <summary>Numbers of an image as a network sees it, channel by channel, each row by row.</summary>
    public int Inputs => Channels.Count * Area;

    /// <summary>Pixels of a channel.</summary>
    private int Area => Side * Side;

    /// <summary>Turns an image of pixels between 0 and 1, in a network's order, into inputs; in place.</summary>
    public void Normalize(Span<double> image)
    {
        for (int channel = 0; channel < Channels.Count; channel++)
        {
            (double mean, double deviation) = Channels[channel];
            foreach (ref double pixel in image.Slice(channel * Area, Area))
            {
                pixel = (pixel - mean) / deviation;
            }
        }
    }

    /// <summary>How bright a pixel of a normalised image is, 0 to 255; of colours their luminance by ITU-R BT.601.</summary>
    public int Grey(ReadOnlySpan<double> image, int row, int column)
    {
        double brightness = 0;
        for (int channel = 0; channel < Channels.Count; channel++)
        {
            (double mean, double deviation) = Channels[channel];
            double weight = Channels.Count == 1 ? 1 : channel switch { 0 => 0.299, 1 => 0.587, _ => 0.114 };
            brightness += weight * ((image[(channel * Area) + (row * Side) + column] * deviation) + mean);
        }

        return (int)Math.Round(255 * Math.Clamp(brightness, 0, 1));
    }
}
