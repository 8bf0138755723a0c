using Figures.Authoring;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>Fitted exponents against the paper's.</summary>
internal static class FitClaims
{
    /// <summary>
    /// How near an exponent comes with a single ensemble, which has no standard error (SPEC f, last row of the profiles).
    /// </summary>
    private static readonly Dictionary<string, double> VisibleWithOne = new() { ["lazy"] = 0.25, ["rich"] = 0.15 };

    /// <summary>One claim for each fit that the profile reaches: within three standard errors of three or more ensembles.</summary>
    /// <param name="fits">As from <see cref="FrontierTable.Fits"/>.</param>
    /// <param name="ensembles">Number of ensembles.</param>
    /// <param name="what">What was fitted.</param>
    public static IEnumerable<Claim> Of(Table fits, int ensembles, string what)
    {
        for (int row = 0; row < fits.RowCount; row++)
        {
            (double exponent, double error, double predicted) =
                (fits.Doubles("exponent")[row], fits.Doubles("standard_error")[row], fits.Doubles("predicted")[row]);
            if (double.IsNaN(exponent))
            {
                continue;
            }

            string regime = fits.Strings("regime")[row];
            string sentence = $"L = {fits.Integers("depth")[row]}, {(regime == "lazy" ? "γ ≤ 0.01" : "γ ≥ 10")}: exponent of {what}, "
                + $"{fits.Integers("points")[row]} columns";
            yield return ensembles >= 3
                ? new Claim($"{sentence}, within 3 standard errors of {predicted:0.###}", exponent, predicted, Tolerance.Within(3 * error))
                : new Claim(sentence, exponent, predicted, Tolerance.Within(VisibleWithOne[regime]));
        }
    }
}
