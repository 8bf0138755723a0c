using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Exact dynamics of one singular value of a network whose modes are those of the task (spec section 4.3; the paper's Theorem 5.1):
/// τ ȧ = √(λ² + 4a²)(s̃ − a). Right for every λ, every sign of the start and every time.
/// </summary>
/// <param name="Strength">s̃ ≥ 0, the singular value of the task.</param>
/// <param name="Start">a(0), any sign.</param>
/// <param name="RelativeScale">λ.</param>
public sealed record AlignedMode(double Strength, double Start, double RelativeScale)
{
    /// <summary>Overlap with the growing direction below which the mode counts as lying on the saddle.</summary>
    private const double SaddleGuard = 1e-14;

    /// <summary>The mode at a flow time.</summary>
    /// <param name="time">T = t/τ ≥ 0.</param>
    public ModeState At(double time)
    {
        var geometry = ModeGeometry.Of(Strength, RelativeScale);
        var (encoder, decoder) = SignedSplit();
        var half = Math.Sqrt(0.5);
        var growing = half * ((geometry.Minus * encoder) + (geometry.Plus * decoder));
        var decaying = half * ((geometry.Plus * encoder) - (geometry.Minus * decoder));

        var exponent = -2 * geometry.Rate * time;
        var decay = Elementary.Exp(exponent);
        var saturation = geometry.Rate == 0 ? time : -Elementary.Expm1(exponent) / (2 * geometry.Rate);
        if (Math.Abs(growing) < SaddleGuard * Math.Abs(decaying))
        {
            return OnSaddle(geometry, decaying, decay, saturation);
        }

        var normal = decay + (growing * growing * saturation) + (decaying * decaying * decay * saturation);
        var encoderNow = half * ((growing * geometry.Minus) + (decaying * geometry.Plus * decay));
        var decoderNow = half * ((growing * geometry.Plus) - (decaying * geometry.Minus * decay));
        return new ModeState(
            encoderNow * decoderNow / normal, encoderNow * encoderNow / normal, decoderNow * decoderNow / normal);
    }

    /// <summary>The transition function γ(T) = (a(T) − a(0))/(s̃ − a(0)), from 0 to 1 (the paper's equation 17).</summary>
    /// <param name="time">T = t/τ ≥ 0.</param>
    public double Transition(double time) => (At(time).Value - Start) / (Strength - Start);

    /// <summary>
    /// γ for λ → 0 and a(0) &gt; 0, the rich limit: (e^{2s̃T} − 1)/(e^{2s̃T} − 1 + s̃/a(0)), a sigmoid.
    /// </summary>
    /// <param name="strength">s̃ &gt; 0.</param>
    /// <param name="start">a(0) &gt; 0; from a negative start the mode never passes zero and this is not its limit.</param>
    /// <param name="time">T ≥ 0.</param>
    public static double Sigmoid(double strength, double start, double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(start);
        var remaining = -Elementary.Expm1(-2 * strength * time);
        return remaining / (remaining + (strength / start * Elementary.Exp(-2 * strength * time)));
    }

    /// <summary>γ for |λ| → ∞, the lazy limit: 1 − e^{−|λ|T}, the same for every mode.</summary>
    /// <param name="relativeScale">λ.</param>
    /// <param name="time">T ≥ 0.</param>
    public static double Exponential(double relativeScale, double time) => -Elementary.Expm1(-Math.Abs(relativeScale) * time);

    /// <summary>c(0) and d(0) with cd = a(0): the smaller layer carries the sign.</summary>
    private LayerSplit SignedSplit() => LayerSplit.Of(Start, RelativeScale);

    /// <summary>The limit of an exactly vanishing growing part: the mode decays to zero for ever.</summary>
    private static ModeState OnSaddle(ModeGeometry geometry, double decaying, double decay, double saturation)
    {
        var square = decaying * decaying;
        var common = square * decay / (2 * (1 + (square * saturation)));
        return new ModeState(
            -geometry.Plus * geometry.Minus * common, geometry.Plus * geometry.Plus * common, geometry.Minus * geometry.Minus * common);
    }
}
