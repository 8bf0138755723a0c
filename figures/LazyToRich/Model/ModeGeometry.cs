namespace LazyToRich.Model;

/// <summary>
/// One task mode seen by the Riccati matrix F (spec section 3.3): eigenvalues ±k and the mixing of input and output directions.
/// </summary>
/// <param name="Rate">k = √(s̃² + λ²/4).</param>
/// <param name="Excess">δ = k − |λ|/2 = s̃²/(k + |λ|/2), without cancellation.</param>
/// <param name="Minus">a⁻ = a(1 − x), the input part of the growing eigenvector (times √2).</param>
/// <param name="Plus">a⁺ = a(1 + x), its output part (times √2).</param>
public readonly record struct ModeGeometry(double Rate, double Excess, double Minus, double Plus)
{
    /// <summary>The geometry of a mode; x = λ/(√(λ² + 4s̃²) + 2s̃) and a = 1/√(1 + x²), with x = 0 where λ = s̃ = 0.</summary>
    /// <param name="strength">s̃ ≥ 0.</param>
    /// <param name="relativeScale">λ.</param>
    public static ModeGeometry Of(double strength, double relativeScale)
    {
        var twiceRate = LayerSplit.Root(strength, relativeScale);
        var rate = twiceRate / 2;
        var mixing = twiceRate == 0 ? 0 : relativeScale / (twiceRate + (2 * strength));
        var norm = 1 / Math.Sqrt(1 + (mixing * mixing));
        var excess = twiceRate == 0 ? 0 : strength * strength / (rate + (Math.Abs(relativeScale) / 2));
        return new ModeGeometry(rate, excess, norm * (1 - mixing), norm * (1 + mixing));
    }
}
