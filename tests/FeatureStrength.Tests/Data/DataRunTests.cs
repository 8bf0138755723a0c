using System.Security.Cryptography;

using Figures.Datasets;
using Figures.Pipeline;
using Figures.Tables;

namespace FeatureStrength.Tests;

/// <summary>Figures drawn from files of others, as <c>--set FeatureStrength.Data=…</c> asks for them, and what is said when they are
/// missing.</summary>
public sealed class DataRunTests : IDisposable
{
    private readonly SmallFiles folder = new();
    private readonly SmallRun run = new();

    public void Dispose()
    {
        run.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_sample_sheet_shows_MNIST_1M_from_the_folder_named()
    {
        folder.WriteDigits(0, 80);
        folder.WriteDigits(1, 50);
        folder.WriteIdx("t10k", 20);
        (TableSet tables, string caption) = await run.DrawAsync<A5>("Data=mnist1m", $"Folder={folder.Path}", "SampleSheet.Counted=130");
        Assert.Contains("MNIST-1M (the user’s files)", caption, StringComparison.Ordinal);
        Assert.Equal("Mnist1m", tables["moments"].Strings("data")[0]);
        Table pixels = tables["pixels"];
        Assert.Equal(10 * 3 * 28, pixels.RowCount);
        Assert.Equal((long)Math.Round(0.29 * 255), pixels.Integers("x3")[pixels.RowCount - 1]);
    }

    [Fact]
    public async Task The_sample_sheet_of_CIFAR_5m_has_its_size_and_luminance()
    {
        folder.WriteColours(0, 25);
        folder.WriteCifarTest();
        (TableSet tables, string caption) = await run.DrawAsync<A5>("Data=cifar5m", $"Folder={folder.Path}", "SampleSheet.Counted=100");
        Assert.Contains("CIFAR-5m", caption, StringComparison.Ordinal);
        Table pixels = tables["pixels"];
        Assert.Equal(10 * 3 * 32, pixels.RowCount);
        int row = Enumerable.Range(0, pixels.RowCount).First(row =>
            (pixels.Integers("class")[row], pixels.Integers("example")[row], pixels.Integers("row")[row]) == (4, 2, 5));
        Assert.Equal((long)Math.Round(240 + 0.587 + (2 * 0.114)), pixels.Integers("x31")[row]);
    }

    [Fact]
    public async Task A_sweep_over_the_plane_trains_on_the_files_and_the_picture_says_so()
    {
        folder.WriteIdx("train", 60);
        folder.WriteIdx("t10k", 20);
        (TableSet tables, string caption) = await run.DrawAsync<F1>(
            "Data=fashion", $"Folder={folder.Path}", "DepthPlane.Steps=10", "DepthPlane.TestSamples=20", "DepthPlane.DecadesBelow=0.5");
        Assert.Contains("on Fashion-MNIST (60 000 images, not MNIST-1M)", caption, StringComparison.Ordinal);
        Assert.DoesNotContain("synthetic", caption, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(folder.Path, caption, StringComparison.Ordinal);
        Assert.Equal("Fashion", tables["setting"].Strings("data")[0]);
        Assert.True(tables["portrait"].RowCount > 18);
    }

    [FashionFact]
    public void Real_Fashion_MNIST_is_read_and_the_test_is_skipped_without_the_Debian_package()
    {
        using Samples samples = Samples.Of(DataSource.Fashion, Directory.GetFiles(FashionFactAttribute.Folder));
        (double mean, double deviation) = samples.Form.Channels.Single();
        Assert.Equal(0.2860, mean, 5e-5); // published with the data set's benchmark: 0.2860 and 0.3530
        Assert.Equal(0.3530, deviation, 5e-5);
        (double[] inputs, byte[] labels) = (new double[10 * 784], new byte[10]);
        samples.Training.Read(0, inputs, labels);
        Assert.Equal([9, 0, 0, 3, 0, 2, 7, 2, 5, 5], labels);
        samples.Training.Read(60_000 - 1, inputs, labels);
        Assert.Equal([5, 9, 0, 0, 3], labels[..5]);
        samples.Test.Read(0, inputs, labels);
        Assert.Equal([9, 2, 1, 1, 6, 1, 4, 6, 5, 7], labels);
    }

    [FashionFact]
    public void Real_IDX_files_hold_what_is_published_and_the_test_is_skipped_without_the_Debian_package()
    {
        string Digest(string name) => Convert.ToHexStringLower(SHA256.HashData(
            IdxFile.ReadImages(Path.Combine(FashionFactAttribute.Folder, name)).Pixels));
        byte[] labels = IdxFile.ReadLabels(Path.Combine(FashionFactAttribute.Folder, "train-labels-idx1-ubyte.gz"));
        Assert.Equal(Enumerable.Repeat(6000, 10), Enumerable.Range(0, 10).Select(label => labels.Count(other => other == label)));
        Assert.Equal("2e487a6c89124f78f2d7521542223cafe96f7123c3ca13d447772ac6ecbb3012", Digest("train-images-idx3-ubyte.gz"));
        Assert.Equal("c867c93ff95360594e8ec3287995350b824dd110b11595c0e13d5423f621867a", Digest("t10k-images-idx3-ubyte.gz"));
    }

    [FashionFact]
    public async Task A_sweep_trains_on_real_Fashion_MNIST_and_the_test_is_skipped_without_the_Debian_package()
    {
        (TableSet tables, string caption) = await run.DrawAsync<F6>(
            "Data=fashion", $"Folder={FashionFactAttribute.Folder}", "Collapse.Steps=100");
        Assert.Contains("on Fashion-MNIST (60 000 images, not MNIST-1M)", caption, StringComparison.Ordinal);
        double[] losses = tables["curves"].Doubles("loss").ToArray();
        Assert.InRange(losses.Max(), 0.09, 0.11);
        Assert.InRange(losses.Min(), 0.01, 0.08);
    }

    [Fact]
    public void MNIST_1M_without_a_folder_says_what_is_wanted_before_anything_runs()
    {
        string message = Refused("Data=mnist1m");
        Assert.Contains("MNIST-1M is not distributed", message, StringComparison.Ordinal);
        Assert.Contains("--set FeatureStrength.Folder=", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_lacks_a_file_is_refused_before_anything_runs()
    {
        folder.WriteDigits(0, 2);
        string message = Refused("Data=mnist1m", $"Folder={folder.Path}");
        Assert.Contains($"{folder.Path} lacks t10k-images-idx3-ubyte", message, StringComparison.Ordinal);
        Assert.Contains("Copy the file there", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_before_anything_runs() =>
        Assert.Contains("no-such-folder", Refused("Data=fashion", $"Folder={folder["no-such-folder"]}"), StringComparison.Ordinal);

    [Fact]
    public void CIFAR_5m_without_digests_says_how_to_pin_it()
    {
        Dataset Unpinned(string name, string file) =>
            new(name, "Small", "none", "nobody", [new DatasetFile(file, null, null, "test", [new Uri("https://example.invalid/x")])]);
        File.WriteAllText(Path.Combine(run.Root, DatasetLock.FileName), new DatasetLock(
            [Unpinned("cifar5m", "cifar5m_part0.npz"), Unpinned("cifar10", "cifar-10-binary.tar.gz")]).ToString());
        string message = Refused("Data=cifar5m");
        Assert.Contains("--target=PinDataset --dataset=cifar5m/cifar5m_part0.npz", message, StringComparison.Ordinal);
    }

    private string Refused(params string[] changes)
    {
        var fault = Assert.Throws<PipelineException>(() => run.Prepare<A5>(changes).Dispose());
        return string.Join('\n', fault.Problems.Select(problem => $"{problem.What} {problem.Why} {problem.Next}"));
    }
}
