namespace ScalingLaws.Model;

/// <summary>Mean and standard error of repeated runs, place by place.</summary>
/// <param name="places">Number of places.</param>
internal sealed class Average(int places)
{
    private readonly double[] means = new double[places];
    private readonly double[] squares = new double[places];
    private readonly int[] counts = new int[places];

    /// <summary>Adds one run's value at a place. Welford's recurrence keeps the digits of small deviations.</summary>
    public void Add(int place, double value)
    {
        counts[place]++;
        double before = means[place];
        double change = value - before;
        means[place] += change / counts[place];
        squares[place] += change * (value - means[place]);
    }

    /// <summary>The mean at a place.</summary>
    public double Mean(int place) => means[place];

    /// <summary>The standard error of the mean at a place; NaN for a single run.</summary>
    public double StandardError(int place) =>
        counts[place] < 2 ? double.NaN : Math.Sqrt(squares[place] / ((double)counts[place] * (counts[place] - 1)));
}
