using System.IO.Compression;

using FeatureStrength.Model;

using Figures.Datasets;
using Figures.Datasets.Tests;

namespace FeatureStrength.Tests;

/// <summary>Images of MNIST-1M and CIFAR-5m out of small files of their formats (SPEC e.2, e.3).</summary>
public sealed class ArchiveSourceTests : IDisposable
{
    private const double Mean = 0.1307;
    private const double Deviation = 0.3081;
    private readonly SmallFiles folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Digits_go_on_from_file_to_file_and_begin_again_after_the_last()
    {
        using Samples samples = Digits((0, 3), (1, 2));
        var (inputs, labels) = Read(samples.Training, first: 1, count: 6);
        Assert.Equal([1, 2, 0, 1, 0, 1], labels);
        double[] pixels = [0.01, 0.02, 1, 1.01, 0, 0.01];
        for (int sample = 0; sample < 6; sample++)
        {
            Assert.Equal((pixels[sample] - Mean) / Deviation, inputs[sample * 784], 1e-6);
            Assert.Equal(inputs[sample * 784], inputs[(sample * 784) + 783]);
        }
    }

    [Fact]
    public void Any_place_can_be_read_at_any_time()
    {
        using Samples samples = Digits((0, 4), (1, 3));
        var (all, _) = Read(samples.Training, 0, 7);
        foreach (int first in (int[])[6, 2, 3, 0, 5, 5])
        {
            Assert.Equal(all[(first * 784)..((first + 1) * 784)], Read(samples.Training, first, 1).Inputs);
        }
    }

    [Fact]
    public void Parts_are_in_the_order_of_their_numbers_not_of_their_names()
    {
        using Samples samples = Digits((10, 1), (2, 1));
        Assert.Equal((2 - Mean) / Deviation, Read(samples.Training, 0, 1).Inputs[0], 1e-6);
    }

    [Fact]
    public void Labels_may_bear_the_name_that_NumPy_gave_them()
    {
        folder.WriteDigits(0, 2);
        folder.WriteIdx("t10k", 1);
        File.Move(folder["MNIST_labels_0.npy"], folder["MNIST_labels_0.npz.npy"]);
        using Samples samples = Samples.Of(DataSource.Mnist1m, folder.All);
        Assert.Equal([0, 1], Read(samples.Training, 0, 2).Labels);
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Colours_become_channels_with_the_constants_of_the_authors(CompressionLevel level)
    {
        folder.WriteColours(0, 2, level);
        folder.WriteCifarTest();
        using Samples samples = Samples.Of(DataSource.Cifar5m, folder.All);
        var (inputs, labels) = Read(samples.Training, 1, 1);
        Assert.Equal([1], labels);
        Assert.Equal((255 - 121.4) / 63.1, inputs[0], 1e-12);
        Assert.Equal((10 - 121.4) / 63.1, inputs[1], 1e-12);
        Assert.Equal((11 - 119.3) / 62.1, inputs[1024], 1e-12);
        Assert.Equal((12 - 109.83) / 66.6, inputs[^1], 1e-12);
        Assert.Equal([3, 9], Read(samples.Test, 0, 2).Labels);
        Assert.Equal(samples.Training.Inputs, Samples.InputsOf(DataSource.Cifar5m));
    }

    [Fact]
    public void A_file_is_streamed_and_never_held_in_memory()
    {
        folder.WriteColours(0, 3000, CompressionLevel.Fastest);
        folder.WriteCifarTest();
        using Samples samples = Samples.Of(DataSource.Cifar5m, folder.All);
        var (inputs, labels) = (new double[3072 * 100], new byte[100]);
        samples.Training.Read(0, inputs, labels);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int batch = 1; batch < 30; batch++)
        {
            samples.Training.Read(100 * batch, inputs, labels);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData("arr_0", "<f8", "(1, 1, 28, 28)", 784 * 8, "rows of <f4")]
    [InlineData("arr_0", "<f4", "(1, 28, 28, 1)", 784 * 4, "not (n, 1, 28, 28)")]
    [InlineData("arr_0", "<f4", "(1, 784)", 784 * 4, "not (n, 1, 28, 28)")]
    [InlineData("arr_0", "<f4", "(0, 1, 28, 28)", 0, "with n > 0")]
    [InlineData("arr_1", "<f4", "(1, 1, 28, 28)", 784 * 4, "has no array arr_0")]
    [InlineData("arr_0", "<f4", "(2, 1, 28, 28)", 784 * 8, "1 labels for the 2 images")]
    public void Images_of_another_kind_are_refused_before_training(string name, string type, string shape, int bytes, string what)
    {
        folder.WriteDigits(0, 1);
        folder.WriteIdx("t10k", 1);
        folder.Write("MNIST_images_0.npz", SmallFiles.Npz((name, type, shape, new byte[bytes])));
        Assert.Contains(what, Refused(DataSource.Mnist1m), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<f8", "(1,)", 8, "whole numbers")]
    [InlineData("|u1", "(1, 1)", 1, "2 axes")]
    [InlineData("<i4", "(1,)", 4, "not one of 0 to 9")]
    public void Labels_of_another_kind_are_refused(string type, string shape, int bytes, string what)
    {
        folder.WriteDigits(0, 1);
        folder.WriteIdx("t10k", 1);
        byte[] data = new byte[bytes];
        data.AsSpan().Fill(17);
        folder.Write("MNIST_labels_0.npy", NpyBytes.Of(NpyBytes.Dictionary(type, shape), data));
        Assert.Contains(what, Refused(DataSource.Mnist1m), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pixel_that_is_no_number_is_refused_with_its_image()
    {
        folder.WriteIdx("t10k", 1);
        folder.WriteDigits(0, 2);
        byte[] pixels = new byte[2 * 784 * 4];
        BitConverter.TryWriteBytes(pixels.AsSpan(784 * 4), float.NaN);
        folder.Write("MNIST_images_0.npz", SmallFiles.Npz(("arr_0", "<f4", "(2, 1, 28, 28)", pixels)));
        using Samples samples = Samples.Of(DataSource.Mnist1m, folder.All);
        Assert.Contains("image 1 is no finite", Assert.Throws<DatasetFormatException>(() =>
            Read(samples.Training, 0, 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_pixel_is_noticed_at_the_end_of_the_file()
    {
        folder.WriteIdx("t10k", 1);
        folder.WriteDigits(0, 2);
        byte[] file = File.ReadAllBytes(folder["MNIST_images_0.npz"]);
        file[file.Length / 2] ^= 1;
        folder.Write("MNIST_images_0.npz", file);
        using Samples samples = Samples.Of(DataSource.Mnist1m, folder.All);
        Assert.Throws<DatasetFormatException>(() => Read(samples.Training, 0, 2));
    }

    [Fact]
    public void Images_and_labels_of_IDX_files_have_to_fit()
    {
        folder.WriteIdx("train", 2);
        folder.WriteIdx("t10k", 1);
        folder.Write("train-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 1, 5]);
        Assert.Contains("1 labels for its 2 images", Refused(DataSource.Mnist), StringComparison.Ordinal);
        folder.Write("train-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 2, 5, 10]);
        Assert.Contains("label 10", Refused(DataSource.Mnist), StringComparison.Ordinal);
        folder.Write("train-images-idx3-ubyte", [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 7]);
        Assert.Contains("1×1×1 pixels, not 1×28×28", Refused(DataSource.Fashion), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t10k-images-idx3-ubyte")]
    [InlineData("MNIST_images_0.npz")]
    [InlineData("MNIST_labels_0.npy")]
    public void A_missing_file_is_named_with_all_that_are_wanted(string name)
    {
        folder.WriteDigits(0, 1);
        folder.WriteIdx("t10k", 1);
        File.Delete(folder[name]);
        string message = Refused(DataSource.Mnist1m);
        Assert.Contains("MNIST_labels_0.npy …", message, StringComparison.Ordinal);
        Assert.Contains("Data=Mnist1m needs it", message, StringComparison.Ordinal);
    }

    private Samples Digits(params (int Part, int Count)[] parts)
    {
        folder.WriteIdx("t10k", 1);
        foreach ((int part, int count) in parts)
        {
            folder.WriteDigits(part, count);
        }

        return Samples.Of(DataSource.Mnist1m, folder.All);
    }

    private string Refused(DataSource data) =>
        Assert.Throws<DatasetFormatException>(() => Samples.Of(data, folder.All).Dispose()).Message;

    private static (double[] Inputs, byte[] Labels) Read(ISampleSource source, long first, int count)
    {
        (double[] inputs, byte[] labels) = (new double[count * source.Inputs], new byte[count]);
        source.Read(first, inputs, labels);
        return (inputs, labels);
    }
}
