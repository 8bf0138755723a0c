using Figures.Numerics;

namespace LazyToRich;

/// <summary>Bounds on how long gradient flow takes, which hold for every start.</summary>
internal static class LearningTimes
{
    /// <summary>Where the derivations stand.</summary>
    public const string Source = "README, \"Bounds on learning times\"";

    /// <summary>
    /// No network function is as large as ‖W2W1‖ before this time, since ‖W2W1‖ ≤ ½‖Q‖² and τ d‖Q‖²/dt ≤ 2k‖Q‖².
    /// </summary>
    /// <param name="function">‖W2W1‖ to be reached.</param>
    /// <param name="startSize">‖Q(0)‖² = ‖W1‖² + ‖W2‖².</param>
    /// <param name="fastestRate">k.</param>
    public static double Earliest(double function, double startSize, double fastestRate) =>
        Elementary.Log(2 * function / startSize) / (2 * fastestRate);

    /// <summary>
    /// The excess loss has fallen by this factor at this time, where the larger layer is of full rank (λ &gt; 0 and N_o = N_h): W2W2ᵀ ⪰ λI
    /// makes it fall at a rate of at least 2λ.
    /// </summary>
    /// <param name="factor">Initial excess loss over the one to be reached.</param>
    /// <param name="relativeScale">λ &gt; 0.</param>
    public static double Latest(double factor, double relativeScale) => Elementary.Log(factor) / (2 * relativeScale);
}
