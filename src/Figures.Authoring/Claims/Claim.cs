using MathNet.Numerics.Distributions;

namespace Figures.Authoring;

/// <summary>
/// A sentence of the caption that is executed. It is data: a subject, a statistic, what was measured and the bound it has to meet; reports,
/// snapshots and READMEs are printed from it.
/// </summary>
/// <remarks>
/// Make one where a wrong program would break it. The tests of the paper change its tables deliberately and require that it then misses
/// (<c>ClaimMutation</c>). What a profile is too small to show is <see cref="NotShown"/>, not claimed with a wider bound.
/// </remarks>
public sealed record Claim
{
    /// <summary>Fewest independent draws from which a mean and its error are taken.</summary>
    public const int LeastDraws = 3;

    /// <summary>A claim on one number without a random error.</summary>
    /// <param name="id">Short name, unique in the figure, that stays when words change: lower-case words joined by hyphens.</param>
    /// <param name="subject">What the picture shows, as a sentence without a full stop.</param>
    /// <param name="statistic">What is measured, computed from the figure's tables.</param>
    /// <param name="measured">The number; NaN never holds.</param>
    /// <param name="bound">The values for which the sentence is true.</param>
    /// <exception cref="ArgumentException">The id has another form, or a text is empty.</exception>
    public Claim(string id, string subject, string statistic, double measured, Bound bound)
    {
        ArgumentNullException.ThrowIfNull(bound);
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        ArgumentException.ThrowIfNullOrWhiteSpace(statistic);
        if (id.Length == 0 || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            throw new ArgumentException($"'{id}' does not name a claim: lower-case letters, digits and hyphens only.", nameof(id));
        }

        (Id, Subject, Statistic, Measured, Bound) = (id, subject, statistic, measured, bound);
    }

    /// <summary>Short name, unique in the figure.</summary>
    public string Id { get; }

    /// <summary>What the picture shows.</summary>
    public string Subject { get; }

    /// <summary>What is measured.</summary>
    public string Statistic { get; }

    /// <summary>The number computed from the figure's tables; a mean for a statistical claim.</summary>
    public double Measured { get; private init; }

    /// <summary>Half the width of the interval of confidence around <see cref="Measured"/>; 0 for a number without a random error.</summary>
    public double HalfWidth { get; private init; }

    /// <summary>The values for which the sentence is true.</summary>
    public Bound Bound { get; }

    /// <summary>Largest probability that a statistical claim holds by chance although its sentence is false; null for a number without a random error.</summary>
    public double? ErrorProbability { get; private init; }

    /// <summary>Why the run is too small to show it; empty when it is claimed.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>What became of the claim.</summary>
    public ClaimState State => Reason.Length > 0 ? ClaimState.NotShown : Bound.Holds(Measured, HalfWidth) ? ClaimState.Holds : ClaimState.Misses;

    /// <summary>
    /// A claim on the mean of independent draws. It holds when the whole interval of confidence of the mean lies within the bound
    /// (two one-sided t-tests), so noise never helps it. With fewer than <see cref="LeastDraws"/> draws it is not shown.
    /// </summary>
    /// <param name="id">As of the constructor.</param>
    /// <param name="subject">As of the constructor.</param>
    /// <param name="statistic">What each draw gives.</param>
    /// <param name="draws">One number for each independent draw (seed).</param>
    /// <param name="bound">The values for which the sentence is true of the mean.</param>
    /// <param name="errorProbability">Largest probability of holding by chance; 0 to 0.5, exclusive.</param>
    public static Claim OfMean(
        string id, string subject, string statistic, IReadOnlyCollection<double> draws, Bound bound, double errorProbability = 0.01)
    {
        ArgumentNullException.ThrowIfNull(draws);
        if (draws.Count < LeastDraws)
        {
            return NotShown(id, subject, statistic, bound, $"it takes {LeastDraws} draws, this size has {draws.Count}");
        }

        var mean = draws.Average();
        var variance = draws.Sum(draw => (draw - mean) * (draw - mean)) / (draws.Count - 1);
        return OfEstimate(id, subject, statistic, mean, Math.Sqrt(variance / draws.Count), draws.Count - 1, bound, errorProbability);
    }

    /// <summary>As <see cref="OfMean"/>, for an estimate with a standard error, such as the slope of a fit.</summary>
    /// <param name="id">As of the constructor.</param>
    /// <param name="subject">As of the constructor.</param>
    /// <param name="statistic">What is estimated.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="standardError">Its standard error, not negative.</param>
    /// <param name="degreesOfFreedom">Of the standard error; at least 1.</param>
    /// <param name="bound">The values for which the sentence is true.</param>
    /// <param name="errorProbability">Largest probability of holding by chance; 0 to 0.5, exclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Claim OfEstimate(
        string id, string subject, string statistic, double estimate, double standardError, int degreesOfFreedom, Bound bound, double errorProbability = 0.01)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(standardError);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (!(errorProbability is > 0 and < 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(errorProbability), errorProbability, "It lies between 0 and 0.5.");
        }

        var quantile = StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - errorProbability);
        return new Claim(id, subject, statistic, estimate, bound) { HalfWidth = quantile * standardError, ErrorProbability = errorProbability };
    }

    /// <summary>A claim that this run is too small to show: listed as such, neither held nor missed.</summary>
    /// <param name="id">As of the constructor.</param>
    /// <param name="subject">As of the constructor.</param>
    /// <param name="statistic">What would be measured.</param>
    /// <param name="bound">What it would have to meet.</param>
    /// <param name="reason">What is missing, such as <c>it takes three draws, this size has one</c>.</param>
    public static Claim NotShown(string id, string subject, string statistic, Bound bound, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new Claim(id, subject, statistic, double.NaN, bound) { Reason = reason };
    }

    /// <summary>One line for a report.</summary>
    public override string ToString()
    {
        if (State == ClaimState.NotShown)
        {
            return $"– {Subject}: {Statistic} is not shown at this size ({Reason})";
        }

        var half = HalfWidth > 0 ? $" ± {Bound.Number(HalfWidth)}" : "";
        var error = ErrorProbability is { } probability ? $", error probability {Bound.Number(probability)}" : "";
        return $"{(State == ClaimState.Holds ? '✓' : '✗')} {Subject}: {Statistic} = {Bound.Number(Measured)}{half}, expected {Bound} "
            + $"({Bound.Kind.ToString().ToLowerInvariant()}: {Bound.Source}{error})";
    }

    /// <summary>A claim as a table keeps it.</summary>
    internal static Claim Restored(string id, string subject, string statistic, double measured, double halfWidth, Bound bound, double errorProbability, string reason) =>
        new(id, subject, statistic, measured, bound)
        {
            HalfWidth = halfWidth, ErrorProbability = double.IsNaN(errorProbability) ? null : errorProbability, Reason = reason,
        };
}
