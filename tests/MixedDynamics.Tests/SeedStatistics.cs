namespace MixedDynamics.Tests;

/// <summary>
/// A handful of seeds against one number of the authors, whose own seed is unknown: the authors' draw is one more draw of the same
/// kind, so the predictive z-score divides by the deviation of a difference, sd·√(1 + 1/n).
/// </summary>
internal sealed record SeedStatistics(double Mean, double Deviation, int Count)
{
    public static SeedStatistics Of(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        double variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return new SeedStatistics(mean, Math.Sqrt(variance), values.Count);
    }

    public double Score(double published) => (published - Mean) / (Deviation * Math.Sqrt(1 + (1.0 / Count)));

    public string Compare(string what, double published) =>
        $"{what,-22} authors {published,10:G6}  ours {Mean,10:G6} ± {Deviation:G3}  z {Score(published),6:F2}";
}
