namespace LazyToRich.Model;

/// <summary>
/// How a λ-balanced network divides one singular value S of W2W1 between its layers: encoder σ1 and decoder σ2 with σ1σ2 = S and σ2² −
/// σ1² = λ (spec sections 2, step 4, and 4.4).
/// </summary>
/// <param name="Encoder">σ1.</param>
/// <param name="Decoder">σ2.</param>
public readonly record struct LayerSplit(double Encoder, double Decoder)
{
    /// <summary>
    /// The split of <paramref name="value"/>. The larger factor comes from √((ρ + |λ|)/2), the smaller by division: no digits cancel for
    /// |λ| ≫ S.
    /// </summary>
    /// <param name="value">S; a negative value gives the smaller layer the negative sign (a mode learned along −s̃).</param>
    /// <param name="relativeScale">λ, any sign.</param>
    public static LayerSplit Of(double value, double relativeScale)
    {
        var root = Root(value, relativeScale);
        var larger = Math.Sqrt((root + Math.Abs(relativeScale)) / 2);
        var smaller = larger == 0 ? 0 : value / larger;
        return relativeScale >= 0 ? new LayerSplit(smaller, larger) : new LayerSplit(larger, smaller);
    }

    /// <summary>ρ = √(λ² + 4S²) = σ1² + σ2².</summary>
    /// <param name="value">S.</param>
    /// <param name="relativeScale">λ.</param>
    public static double Root(double value, double relativeScale) =>
        Math.Sqrt((relativeScale * relativeScale) + (4 * value * value));
}
