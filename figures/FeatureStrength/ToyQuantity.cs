using Figures.Authoring;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>A quantity that F4 measures on the toy models and compares with theory.</summary>
/// <param name="Id">Its name among the claims.</param>
/// <param name="Name">Its name in the table of fits.</param>
/// <param name="Subject">What theory says of it.</param>
/// <param name="Margin">How far theory's value may be from a measurement.</param>
/// <param name="Reason">Where the margin comes from.</param>
/// <param name="IsDrawn">Whether it depends on draws of weights, target and samples.</param>
internal sealed record ToyQuantity(string Id, string Name, string Subject, Tolerance Margin, string Reason, bool IsDrawn = false)
{
    private const string Asymptotic = "SPEC b.1 and b.6: asymptotic, off by up to 0.034 at finite γ; a step of the grid adds up to 0.028";
    private const string OfGrid = "SPEC b.2: a step of the grid is 5 %";
    private const string OfDraws = "SPEC b.3 and b.6: an independent run is within 0.02 of theory, and the grid adds 0.04 in either run";

    private static readonly Tolerance Exponent = Tolerance.Within(0.06);
    private static readonly Tolerance Product = Tolerance.RelativeTo(0.05);
    private static readonly Tolerance Drawn = Tolerance.Within(0.1);

    /// <summary>Largest stable step of T1, γ ≪ 1.</summary>
    public static ToyQuantity UpperLazy { get; } =
        new("scalar-upper-lazy", "T1 upper edge, γ ≪ 1", "T1 learns up to η ∝ γ² for γ ≪ 1", Exponent, Asymptotic);

    /// <summary>Largest stable step of T1, γ ≫ 1.</summary>
    public static ToyQuantity UpperRich { get; } =
        new("scalar-upper-rich", "T1 upper edge, γ ≫ 1", "T1 learns up to η ∝ γ^(2/L) for γ ≫ 1", Exponent, Asymptotic);

    /// <summary>Smallest step of T1 that learns, γ ≪ 1.</summary>
    public static ToyQuantity LowerLazy { get; } =
        new("scalar-lower-lazy", "T1 lower edge, γ ≪ 1", "T1 learns from η ∝ γ² on for γ ≪ 1", Exponent, Asymptotic);

    /// <summary>Smallest step of T1 that learns, γ ≫ 1.</summary>
    public static ToyQuantity LowerRich { get; } =
        new("scalar-lower-rich", "T1 lower edge, γ ≫ 1", "T1 learns from η ∝ γ on for γ ≫ 1", Exponent, Asymptotic);

    /// <summary>Length of the plateau of T1.</summary>
    public static ToyQuantity Plateau { get; } =
        new("scalar-plateau", "T1 plateau, γ ≫ 1", "T1 stays γ^(1−2/L) steps on its plateau", Exponent, Asymptotic);

    /// <summary>Largest step of T2 without a catapult.</summary>
    public static ToyQuantity Monotone { get; } = new(
        "wide-monotone", "T2 monotone edge, γ ≪ 1: ηλ₀", "T2 falls at once up to ηλ₀ = 2 for γ ≪ 1", Product, OfGrid);

    /// <summary>Largest step of T2 that converges.</summary>
    public static ToyQuantity Converging { get; } = new(
        "wide-converging", "T2 converging edge, γ ≪ 1: ηλ₀", "T2 converges through a catapult up to ηλ₀ = 4 for γ ≪ 1", Product, OfGrid);

    /// <summary>Largest step of T2 at large γ.</summary>
    public static ToyQuantity WideRich { get; } = new(
        "wide-rich", "T2 edge, γ ≫ 1: ηλ at the solution", "T2 learns up to ηλ at the solution = 2 for γ ≫ 1", Product, OfGrid);

    /// <summary>Largest step of T3 that learns, γ ≪ 1.</summary>
    public static ToyQuantity LinearLazy { get; } = new(
        "linear-lazy", "T3 upper edge, γ ≪ 1", "T3 learns up to η ∝ γ² for γ ≪ 1", Drawn, OfDraws, IsDrawn: true);

    /// <summary>Largest step of T3 that learns, γ ≫ 1.</summary>
    public static ToyQuantity LinearRich { get; } = new(
        "linear-rich", "T3 upper edge, γ ≫ 1", "T3 learns up to η ∝ γ^(2/L) for γ ≫ 1", Drawn, OfDraws, IsDrawn: true);

    private static Dictionary<string, ToyQuantity> ByName { get; } = new[]
    {
        UpperLazy, UpperRich, LowerLazy, LowerRich, Plateau, Monotone, Converging, WideRich, LinearLazy, LinearRich,
    }.ToDictionary(quantity => quantity.Name);

    /// <summary>The quantity of a row of the fits.</summary>
    public static ToyQuantity Of(ToyFitRow fit) => ByName[fit.Quantity];

    /// <summary>What is claimed of a row.</summary>
    /// <param name="fit">The measurement.</param>
    /// <param name="ensembles">Draws of weights, target and samples.</param>
    public Claim ClaimOf(ToyFitRow fit, int ensembles)
    {
        (string id, string subject, string statistic) =
            ($"{Id}-{fit.Depth}", $"L = {fit.Depth}: {Subject}", Margin == Product ? "product of η and sharpness" : "exponent");
        Bound bound = Bound.Near(fit.Predicted, Margin, BoundKind.Theory, Reason);
        return !IsDrawn ? new Claim(id, subject, statistic, fit.Value, bound)
            : ensembles < Claim.LeastDraws
                ? Claim.NotShown(id, subject, statistic, bound, $"it takes three draws, this size has {ensembles}")
            : Claim.OfEstimate(
                id, subject, statistic, fit.Value, fit.StandardError, ensembles - 1, bound, FitClaims.ErrorProbability);
    }
}
