using FeatureStrength.Model;

using Figures.Datasets;

namespace FeatureStrength;

/// <summary>The samples of a data source, and what every picture made from them has to say.</summary>
internal static class Samples
{
    /// <summary>The training stream; sample numbers count from the start of training.</summary>
    public static ISampleSource Training(DataSource data) => data switch
    {
        DataSource.Synthetic => new SyntheticSource(SyntheticDigits.TrainingSeed),
        _ => throw new ArgumentOutOfRangeException(nameof(data), data, "There is no such data source."),
    };

    /// <summary>Samples that are never trained on.</summary>
    public static ISampleSource Test(DataSource data) => data switch
    {
        DataSource.Synthetic => new SyntheticSource(SyntheticDigits.TestSeed),
        _ => throw new ArgumentOutOfRangeException(nameof(data), data, "There is no such data source."),
    };

    /// <summary>The name of the data for captions (SPEC e.5: never the name of a data set it is not).</summary>
    public static string NameOf(string data) => data switch
    {
        nameof(DataSource.Synthetic) => "synthetic digits (procedural, not MNIST-1M)",
        _ => data,
    };
}
