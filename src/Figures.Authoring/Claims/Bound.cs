using System.Globalization;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>The values for which a claim holds, and where they come from.</summary>
/// <remarks>Made by <see cref="Within"/>, <see cref="Near"/>, <see cref="AtMost"/>, <see cref="AtLeast"/> and <see cref="Exactly"/>; both ends belong to it.</remarks>
public sealed record Bound
{
    private Bound(double low, double high, BoundKind kind, string source, string otherSeeds)
    {
        if (!(low <= high))
        {
            throw new ArgumentException($"A bound from {low} to {high} holds for nothing.", nameof(low));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if ((kind == BoundKind.Chosen) != (otherSeeds.Length > 0))
        {
            throw new ArgumentException("A chosen bound, and no other, says what other seeds gave.", nameof(otherSeeds));
        }

        (Low, High, Kind, Source, OtherSeeds) = (low, high, kind, source, otherSeeds);
    }

    /// <summary>Lowest value that holds; −∞ when there is none.</summary>
    public double Low { get; }

    /// <summary>Highest value that holds; +∞ when there is none.</summary>
    public double High { get; }

    /// <summary>Where the bound comes from.</summary>
    public BoundKind Kind { get; }

    /// <summary>What it is: an equation, a heading of the SPEC, a panel, a reference table.</summary>
    public string Source { get; }

    /// <summary>For a chosen bound, what other seeds gave; otherwise empty.</summary>
    public string OtherSeeds { get; }

    /// <summary>From one value to another.</summary>
    /// <param name="low">Lowest value.</param>
    /// <param name="high">Highest value, not below the lowest.</param>
    /// <param name="kind">Where the bound comes from.</param>
    /// <param name="source">What it is.</param>
    /// <param name="otherSeeds">For <see cref="BoundKind.Chosen"/>, what other seeds gave.</param>
    /// <exception cref="ArgumentException">The ends are NaN or in the wrong order, the source is empty, or a chosen bound does not speak of other seeds.</exception>
    public static Bound Within(double low, double high, BoundKind kind, string source, string otherSeeds = "") => new(low, high, kind, source, otherSeeds);

    /// <summary>A margin around an expected value.</summary>
    /// <inheritdoc cref="Within"/>
    /// <param name="expected">The expected value.</param>
    /// <param name="margin">How far a value may be from it.</param>
    /// <param name="kind">Where the bound comes from.</param>
    /// <param name="source">What it is, the margin's reason included.</param>
    /// <param name="otherSeeds">For <see cref="BoundKind.Chosen"/>, what other seeds gave.</param>
    public static Bound Near(double expected, Tolerance margin, BoundKind kind, string source, string otherSeeds = "")
    {
        var half = margin.Absolute + (margin.Relative * Math.Abs(expected));
        return new(expected - half, expected + half, kind, source, otherSeeds);
    }

    /// <summary>Everything up to a value.</summary>
    /// <inheritdoc cref="Within"/>
    public static Bound AtMost(double high, BoundKind kind, string source, string otherSeeds = "") =>
        new(double.NegativeInfinity, high, kind, source, otherSeeds);

    /// <summary>Everything from a value on.</summary>
    /// <inheritdoc cref="Within"/>
    public static Bound AtLeast(double low, BoundKind kind, string source, string otherSeeds = "") =>
        new(low, double.PositiveInfinity, kind, source, otherSeeds);

    /// <summary>One value only.</summary>
    /// <inheritdoc cref="Within"/>
    public static Bound Exactly(double value, BoundKind kind, string source) => new(value, value, kind, source, "");

    /// <summary>Whether a number lies within the bound, its whole interval of confidence included; never for NaN.</summary>
    /// <param name="measured">The number.</param>
    /// <param name="halfWidth">Half the width of its interval of confidence; 0 for a number without error.</param>
    public bool Holds(double measured, double halfWidth = 0) => measured - halfWidth >= Low && measured + halfWidth <= High;

    /// <summary>The bound as a person writes it: <c>0.31 to 0.35</c>, <c>at most 3</c>, <c>exactly 5</c>.</summary>
    public override string ToString() => (double.IsNegativeInfinity(Low), double.IsPositiveInfinity(High)) switch
    {
        (true, true) => "any number",
        (true, _) => $"at most {Number(High)}",
        (_, true) => $"at least {Number(Low)}",
        _ when Low == High => $"exactly {Number(Low)}",
        _ => $"{Number(Low)} to {Number(High)}",
    };

    /// <summary>A number as claims print it: four digits, a true minus sign.</summary>
    internal static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);
}
