using Figures.Authoring;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>Fitted exponents against the paper's.</summary>
internal static class FitClaims
{
    /// <summary>
    /// Largest probability that a fit over draws of the weights holds by chance: with three draws its interval is about three standard
    /// errors wide on either side.
    /// </summary>
    public const double ErrorProbability = 0.05;

    /// <summary>How near SPEC f says an exponent comes: with one draw, or where the frontier lies on a grid of ¼ decade.</summary>
    private const string OfGrid = "SPEC f: visible with step sizes a quarter of a decade apart, ±0.25 lazy, ±0.15 rich";

    /// <summary>How near SPEC f says an interpolated frontier comes over three draws.</summary>
    private const string OfDraws = "SPEC f: visible in the default profile, ±0.05 for L = 2 and 3, ±0.1 beyond";

    /// <summary>One claim for each fit.</summary>
    /// <param name="fits">The table of fits.</param>
    /// <param name="ensembles">Number of draws of the weights.</param>
    /// <param name="rule">What was descended, for the sentence: empty or <c> of sign descent</c>.</param>
    public static IEnumerable<Claim> Of(IEnumerable<FitRow> fits, int ensembles, string rule = "")
    {
        foreach (FitRow fit in fits)
        {
            bool isLazy = fit.Regime == FrontierTable.Lazy;
            (string name, string what) = fit.Frontier == FrontierTable.Best
                ? ("best", "best η") : ("edge", "largest η of a loss within 1.3 of the best");
            string subject = $"L = {fit.Depth}, {(isLazy ? "γ ≤ 0.01" : "γ ≥ 10")}: the {what}{rule} grows as γ^{fit.Predicted:0.###}";
            string statistic = $"exponent from {fit.Points} of the columns";
            yield return Of($"{name}-{fit.Regime}-{fit.Depth}", subject, statistic, fit, ensembles, BoundOf(fit, ensembles));
        }
    }

    /// <summary>A claim on the exponent of a single draw.</summary>
    public static Bound OfOneDraw(double predicted, bool isLazy) =>
        Bound.Near(predicted, Tolerance.Within(isLazy ? 0.25 : 0.15), BoundKind.Reference, OfGrid);

    private static Bound BoundOf(FitRow fit, int ensembles) => ensembles < Claim.LeastDraws || fit.Frontier == FrontierTable.Edge
        ? OfOneDraw(fit.Predicted, fit.Regime == FrontierTable.Lazy)
        : Bound.Near(fit.Predicted, Tolerance.Within(fit.Depth <= 3 ? 0.05 : 0.1), BoundKind.Reference, OfDraws);

    private static Claim Of(string id, string subject, string statistic, FitRow fit, int ensembles, Bound bound) =>
        fit.Points < 2 ? Claim.NotShown(id, subject, statistic, bound, $"of the columns of this regime {fit.Points} left the plateau")
        : ensembles >= Claim.LeastDraws
            ? Claim.OfEstimate(
                id, subject, statistic, fit.Exponent, fit.StandardError, ensembles - 1, bound, ErrorProbability)
        : fit.Points < 3 ? Claim.NotShown(id, subject, statistic, bound, "a slope of one draw takes three columns")
        : new Claim(id, subject, statistic, fit.Exponent, bound);
}
