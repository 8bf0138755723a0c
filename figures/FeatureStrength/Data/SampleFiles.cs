using System.Globalization;
using System.Text.RegularExpressions;

namespace FeatureStrength;

/// <summary>The files of a data source, found by their names among those of a folder or a download.</summary>
/// <param name="data">The source.</param>
/// <param name="paths">The files there are.</param>
internal sealed class SampleFiles(DataSource data, IEnumerable<string> paths)
{
    private static readonly Regex DigitsName = new(@"^MNIST_images_([0-9]{1,4})\.npz$", RegexOptions.CultureInvariant);
    private static readonly Regex ColoursName = new(@"^(?:cifar5m_)?part([0-9]{1,4})\.npz$", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> files = paths.GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>What a folder of a source has to hold, for messages.</summary>
    public static string WantedBy(DataSource data) => data switch
    {
        DataSource.Mnist1m => "MNIST_images_0.npz … with MNIST_labels_0.npy … as the paper's code writes them, and MNIST's "
            + "t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte (also .gz) for the test",
        DataSource.Cifar5m => "cifar5m_part0.npz … (also part0.npz …), and test_batch.bin or cifar-10-binary.tar.gz of CIFAR-10 for "
            + "the test",
        _ => "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte (also .gz)",
    };

    /// <summary>The first file that is missing; null when all are there.</summary>
    public string? Missing() => data switch
    {
        DataSource.Synthetic => null,
        DataSource.Mnist1m => Digits().FirstOrDefault(part => part.Labels is null) is { Images: { } images } ? "the labels of " + images
            : !Digits().Any() ? "MNIST_images_0.npz" : MissingIdx("t10k"),
        DataSource.Cifar5m => !Colours().Any() ? "cifar5m_part0.npz"
            : CifarTest() is null ? "test_batch.bin" : null,
        _ => MissingIdx("train") ?? MissingIdx("t10k"),
    };

    /// <summary>Images and labels of MNIST or Fashion-MNIST.</summary>
    /// <param name="part"><c>train</c> or <c>t10k</c>.</param>
    public (string Images, string Labels) Idx(string part) =>
        (Named(ImagesOf(part))!, Named(LabelsOf(part))!);

    /// <summary>The files of MNIST-1M in their order; labels are null where they are missing.</summary>
    public IEnumerable<(string Images, string? Labels)> Digits() =>
        from file in Numbered(DigitsName)
        select (file.Path, files.GetValueOrDefault($"MNIST_labels_{file.Number}.npy")

            // The generator asks for a name that ends in .npz, to which NumPy appends .npy (SPEC e.2).
            ?? files.GetValueOrDefault($"MNIST_labels_{file.Number}.npz.npy"));

    /// <summary>The parts of CIFAR-5m in their order.</summary>
    public IEnumerable<string> Colours() => Numbered(ColoursName).Select(file => file.Path);

    /// <summary>The test images of CIFAR-10, plain or in its archive; null when there are none.</summary>
    public string? CifarTest() => files.GetValueOrDefault("test_batch.bin") ?? files.GetValueOrDefault("cifar-10-binary.tar.gz");

    private static string ImagesOf(string part) => part + "-images-idx3-ubyte";

    private static string LabelsOf(string part) => part + "-labels-idx1-ubyte";

    private string? MissingIdx(string part) => Named(ImagesOf(part)) is null ? ImagesOf(part)
        : Named(LabelsOf(part)) is null ? LabelsOf(part) : null;

    private string? Named(string name) => files.GetValueOrDefault(name) ?? files.GetValueOrDefault(name + ".gz");

    private IEnumerable<(int Number, string Path)> Numbered(Regex pattern) =>
        from file in files
        let match = pattern.Match(file.Key)
        where match.Success
        let number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        orderby number
        select (number, file.Value);
}
