using FeatureStrength.Model;

using Figures.Datasets;

namespace FeatureStrength;

/// <summary>The samples of a data source, and what every picture made from them has to say.</summary>
/// <param name="Training">The training stream; sample numbers count from the start of training.</param>
/// <param name="Test">Samples that are never trained on.</param>
internal sealed record Samples(ISampleSource Training, ISampleSource Test)
{
    /// <summary>Opens a data source.</summary>
    /// <param name="data">Which images.</param>
    /// <param name="files">The files of <see cref="ImageFiles"/>; none for synthetic digits.</param>
    public static Samples Of(DataSource data, IReadOnlyList<string> files)
    {
        if (data == DataSource.Synthetic)
        {
            return new Samples(new SyntheticSource(SyntheticDigits.TrainingSeed), new SyntheticSource(SyntheticDigits.TestSeed));
        }

        LabelledImages training = Read(files, "train");
        (double mean, double deviation) = data == DataSource.Mnist
            ? (SyntheticDigits.PixelMean, SyntheticDigits.PixelDeviation)
            : ImageSource.MomentsOf(training.Images);
        return new Samples(new ImageSource(training, mean, deviation), new ImageSource(Read(files, "t10k"), mean, deviation));
    }

    /// <summary>The name of the data for captions (SPEC e.5: never the name of a data set it is not).</summary>
    public static string NameOf(string data) => data switch
    {
        nameof(DataSource.Synthetic) => "synthetic digits (procedural, not MNIST-1M)",
        nameof(DataSource.Fashion) => "Fashion-MNIST (not MNIST-1M)",
        nameof(DataSource.Mnist) => "MNIST (not MNIST-1M)",
        _ => data,
    };

    private static LabelledImages Read(IReadOnlyList<string> files, string part)
    {
        string images = files.Single(file => Path.GetFileName(file).StartsWith(part + "-images-idx3-ubyte", StringComparison.Ordinal));
        string labels = files.Single(file => Path.GetFileName(file).StartsWith(part + "-labels-idx1-ubyte", StringComparison.Ordinal));
        return new LabelledImages(IdxFile.ReadImages(images), IdxFile.ReadLabels(labels));
    }
}
