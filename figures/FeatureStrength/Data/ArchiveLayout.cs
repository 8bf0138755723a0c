using System.Buffers.Binary;

using Figures.Datasets;

namespace FeatureStrength;

/// <summary>How a data set of millions of images lies in its <c>.npz</c> files (SPEC e.2, e.3).</summary>
/// <param name="Member">The array of images.</param>
/// <param name="Element">Its element type.</param>
/// <param name="ImageShape">Its axes below the first, which counts images.</param>
/// <param name="Form">The images as a network sees them.</param>
internal abstract record ArchiveLayout(string Member, NpyType Element, IReadOnlyList<int> ImageShape, ImageForm Form)
{
    /// <summary>MNIST-1M as the authors' generator writes it.</summary>
    public static ArchiveLayout Mnist1m { get; } = new Reals();

    /// <summary>CIFAR-5m as it is published.</summary>
    public static ArchiveLayout Cifar5m { get; } = new Bytes();

    /// <summary>Turns an image of the file into pixels between 0 and 1, channel by channel.</summary>
    /// <returns>False when a value is no finite number.</returns>
    public abstract bool TryDecode(ReadOnlySpan<byte> row, Span<double> image);

    /// <summary>Grey images of 32-bit numbers, already channel by channel; a diffusion model leaves them unclamped.</summary>
    private sealed record Reals() : ArchiveLayout("arr_0", NpyType.Single, [1, 28, 28], ImageForm.Digits)
    {
        public override bool TryDecode(ReadOnlySpan<byte> row, Span<double> image)
        {
            bool finite = true;
            for (int pixel = 0; pixel < image.Length; pixel++)
            {
                image[pixel] = BinaryPrimitives.ReadSingleLittleEndian(row[(sizeof(float) * pixel)..]);
                finite &= double.IsFinite(image[pixel]);
            }

            return finite;
        }
    }

    /// <summary>Coloured images of bytes, red, green and blue of one pixel beside each other.</summary>
    private sealed record Bytes() : ArchiveLayout("X", NpyType.Byte, [CifarFile.Side, CifarFile.Side, 3], ImageForm.Cifar)
    {
        public override bool TryDecode(ReadOnlySpan<byte> row, Span<double> image)
        {
            int area = image.Length / 3;
            for (int place = 0; place < row.Length; place++)
            {
                image[(place % 3 * area) + (place / 3)] = row[place] / 255.0;
            }

            return true;
        }
    }
}
