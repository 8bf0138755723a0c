namespace LazyToRich.Model;

/// <summary>A Monte-Carlo mean with its standard error.</summary>
/// <param name="Mean">Mean over the draws.</param>
/// <param name="StandardError">Sample standard deviation/√draws.</param>
public readonly record struct NoiseSample(double Mean, double StandardError)
{
    /// <summary>The mean of repeated draws, in the order they are drawn.</summary>
    internal static NoiseSample Of(int draws, Func<double> draw)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        var (sum, squares) = (0.0, 0.0);
        for (var index = 0; index < draws; index++)
        {
            var value = draw();
            sum += value;
            squares += value * value;
        }

        var mean = sum / draws;
        var variance = Math.Max(0, squares - (draws * mean * mean)) / (draws - 1);
        return new NoiseSample(mean, Math.Sqrt(variance / draws));
    }
}
