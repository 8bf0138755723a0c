using System.Globalization;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>A sentence of the caption that is executed: what was measured against what was expected.</summary>
/// <param name="Sentence">What the picture shows, with the source of the expectation.</param>
/// <param name="Measured">The number computed from the figure's tables.</param>
/// <param name="Low">Lowest value for which the sentence holds; −∞ when there is none.</param>
/// <param name="High">Highest value for which the sentence holds; +∞ when there is none.</param>
public sealed record Claim(string Sentence, double Measured, double Low, double High)
{
    /// <summary>A measured value near an expected one.</summary>
    public Claim(string Sentence, double Measured, double Expected, Tolerance Tolerance)
        : this(
            Sentence,
            Measured,
            Expected - Tolerance.Absolute - (Tolerance.Relative * Math.Abs(Expected)),
            Expected + Tolerance.Absolute + (Tolerance.Relative * Math.Abs(Expected)))
    {
    }

    /// <summary>Whether the measured value lies within the bounds; never for NaN.</summary>
    public bool Holds => Measured >= Low && Measured <= High;

    /// <summary>The bounds as a person writes them: <c>0.31 to 0.35</c>, <c>at most 3</c>.</summary>
    public string Expectation => (double.IsNegativeInfinity(Low), double.IsPositiveInfinity(High)) switch
    {
        (true, _) => $"at most {Number(High)}",
        (_, true) => $"at least {Number(Low)}",
        _ when Low == High => $"exactly {Number(Low)}",
        _ => $"{Number(Low)} to {Number(High)}",
    };

    /// <summary>A measured value that must not exceed a bound.</summary>
    public static Claim AtMost(string sentence, double measured, double high) => new(sentence, measured, double.NegativeInfinity, high);

    /// <summary>A measured value that must reach a bound.</summary>
    public static Claim AtLeast(string sentence, double measured, double low) => new(sentence, measured, low, double.PositiveInfinity);

    /// <summary>A measured value between two bounds.</summary>
    public static Claim Within(string sentence, double measured, double low, double high) => new(sentence, measured, low, high);

    /// <summary>One line for a report.</summary>
    public override string ToString() => $"{(Holds ? '✓' : '✗')} {Sentence}: measured {Number(Measured)}, expected {Expectation}";

    /// <summary>The claims of a figure as a table, so that they are kept with the picture.</summary>
    internal static Table ToTable(IReadOnlyList<Claim> claims) => new(
        Column.Integers("claim", Enumerable.Range(1, claims.Count)).AsKey(),
        Column.Strings("sentence", claims.Select(claim => claim.Sentence)),
        Column.Doubles("measured", claims.Select(claim => claim.Measured)),
        Column.Doubles("low", claims.Select(claim => claim.Low)),
        Column.Doubles("high", claims.Select(claim => claim.High)));

    /// <summary>Reads what <see cref="ToTable"/> wrote.</summary>
    internal static IReadOnlyList<Claim> FromTable(Table table)
    {
        var claims = new List<Claim>(table.RowCount);
        for (var row = 0; row < table.RowCount; row++)
        {
            claims.Add(new Claim(
                table.Strings("sentence")[row], table.Doubles("measured")[row], table.Doubles("low")[row], table.Doubles("high")[row]));
        }

        return claims;
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);
}
