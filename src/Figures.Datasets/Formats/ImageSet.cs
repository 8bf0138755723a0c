namespace Figures.Datasets;

/// <summary>Images of one size with 8 bits a channel, one after the other: channel by channel, each row by row.</summary>
/// <remarks>The order of MNIST and CIFAR-10 on disk, and of a network that reads C×H×W.</remarks>
public sealed class ImageSet
{
    private readonly byte[] pixels;

    /// <summary>Takes over the pixels.</summary>
    /// <param name="count">Number of images, from 0.</param>
    /// <param name="channels">1 for grey, 3 for red, green, blue.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="pixels">count · channels · height · width values.</param>
    /// <exception cref="ArgumentException">The number of pixels is another.</exception>
    public ImageSet(int count, int channels, int height, int width, byte[] pixels)
    {
        if ((Int128)count * channels * height * width != pixels.Length || count < 0 || channels < 1 || height < 1 || width < 1)
        {
            throw new ArgumentException($"{pixels.Length} pixels are not {count} images of {channels}×{height}×{width}.", nameof(pixels));
        }

        (Count, Channels, Height, Width) = (count, channels, height, width);
        this.pixels = pixels;
    }

    /// <summary>Number of images.</summary>
    public int Count { get; }

    /// <summary>Channels of an image.</summary>
    public int Channels { get; }

    /// <summary>Rows of an image.</summary>
    public int Height { get; }

    /// <summary>Columns of an image.</summary>
    public int Width { get; }

    /// <summary>Pixels of one image in all channels.</summary>
    public int ImageLength => Channels * Height * Width;

    /// <summary>All pixels, 0 to 255.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>The pixels of one image.</summary>
    /// <param name="index">From 0.</param>
    public ReadOnlySpan<byte> this[int index] => pixels.AsSpan(checked(index * ImageLength), ImageLength);
}

/// <summary>Images and the class of each.</summary>
/// <param name="Images">The images.</param>
/// <param name="Labels">One class for each image, from 0.</param>
public sealed record LabelledImages(ImageSet Images, byte[] Labels);
