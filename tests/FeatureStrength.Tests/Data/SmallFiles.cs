using System.Buffers.Binary;
using System.IO.Compression;

using Figures.Datasets.Tests;

namespace FeatureStrength.Tests;

/// <summary>A folder with a few images in the formats of the data sets, as long as a test lives. Pixels tell image and place.</summary>
internal sealed class SmallFiles : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("figures-samples-").FullName;

    public IReadOnlyList<string> All => [.. Directory.GetFiles(Path).Order(StringComparer.Ordinal)];

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(this[name], bytes);

    /// <summary>Training or test images of MNIST's form: the first pixel of image i is i, its label i mod 10.</summary>
    public void WriteIdx(string part, int count)
    {
        var pixels = new byte[count * 784];
        for (int image = 0; image < count; image++)
        {
            pixels.AsSpan(image * 784, 784).Fill((byte)(image % 7 * 30));
            pixels[image * 784] = (byte)image;
        }

        byte[] size = [0, 0, (byte)(count >> 8), (byte)count];
        Write($"{part}-images-idx3-ubyte", [0, 0, 8, 3, .. size, 0, 0, 0, 28, 0, 0, 0, 28, .. pixels]);
        Write($"{part}-labels-idx1-ubyte", [0, 0, 8, 1, .. size, .. Enumerable.Range(0, count).Select(image => (byte)(image % 10))]);
    }

    /// <summary>A part of MNIST-1M: every pixel of image i of part p is p + i/100.</summary>
    public void WriteDigits(int part, int count)
    {
        var pixels = new byte[count * 784 * 4];
        for (int place = 0; place < count * 784; place++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(pixels.AsSpan(4 * place), part + (place / 784 / 100f));
        }

        Write($"MNIST_images_{part}.npz", Npz(("arr_0", "<f4", $"({count}, 1, 28, 28)", pixels)));
        Write($"MNIST_labels_{part}.npy", NpyBytes.Of(NpyBytes.Dictionary("<i8", $"({count},)"), Labels(count)));
    }

    /// <summary>A part of CIFAR-5m: image i is 10·i + (0, 1, 2) in red, green and blue but for its first pixel, 255 in red.</summary>
    public void WriteColours(int part, int count, CompressionLevel level = CompressionLevel.NoCompression)
    {
        var pixels = new byte[count * 3072];
        for (int place = 0; place < pixels.Length; place++)
        {
            pixels[place] = place % 3072 == 0 ? (byte)255 : (byte)((10 * (place / 3072)) + (place % 3));
        }

        Write($"cifar5m_part{part}.npz", NpyBytes.Zip(
            level, ("X.npy", NpyBytes.Of(NpyBytes.Dictionary("|u1", $"({count}, 32, 32, 3)"), pixels)),
            ("Y.npy", NpyBytes.Of(NpyBytes.Dictionary("<i8", $"({count},)"), Labels(count)))));
    }

    /// <summary>The test images of CIFAR-10.</summary>
    public void WriteCifarTest() => Write("test_batch.bin", [3, .. new byte[3072], 9, .. new byte[3072]]);

    public static byte[] Npz(params (string Name, string Type, string Shape, byte[] Data)[] arrays) => NpyBytes.Zip(
        CompressionLevel.NoCompression,
        [.. arrays.Select(array => (array.Name + ".npy", NpyBytes.Of(NpyBytes.Dictionary(array.Type, array.Shape), array.Data)))]);

    private static byte[] Labels(int count)
    {
        var labels = new byte[8 * count];
        for (int image = 0; image < count; image++)
        {
            labels[8 * image] = (byte)(image % 10);
        }

        return labels;
    }
}
