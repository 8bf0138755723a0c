using Figures.Learning;
using Figures.Numerics;

namespace FeatureStrength.Model;

/// <summary>
/// Toy T1 (SPEC b.1): a balanced product of L scalars, centred, f = (w^L − 1)/γ with w = 1 at the start, learns f = 1 with the
/// loss ½(1 − f)².
/// </summary>
/// <param name="Depth">L, the number of factors.</param>
/// <param name="Strength">γ, the feature-learning strength.</param>
internal sealed record ScalarProduct(int Depth, double Strength)
{
    /// <summary>Sharpness at the start, L/γ².</summary>
    public double InitialSharpness => Depth / (Strength * Strength);

    /// <summary>Sharpness at the solution, L(1 + γ)^{2(L−1)/L}/γ².</summary>
    public double FinalSharpness => Sharpness(Elementary.Pow(1 + Strength, 1.0 / Depth));

    /// <summary>2 over <see cref="FinalSharpness"/>: a larger step cannot rest at the solution.</summary>
    public double LargestStableStep => 2 / FinalSharpness;

    /// <summary>The centred output at a weight.</summary>
    public double Output(double weight) => (PowerOf(weight, Depth) - 1) / Strength;

    /// <summary>The tangent kernel, which is the Gauss–Newton sharpness, L·w^{2L−2}/γ².</summary>
    public double Sharpness(double weight) => Depth * PowerOf(weight, (2 * Depth) - 2) / (Strength * Strength);

    /// <summary>
    /// Steps of a small η until the residual is ε, from the gradient flow (SPEC b.1): the larger of the plateau, (γ/2η) ln(1 + γ) for L = 2
    /// and (γ/η)(1 − (1 + γ)^{−(L−2)/L})/(L − 2) beyond, and the decay at the solution, ln(1/ε)/(ηλ), which is all there is at γ ≪ 1.
    /// </summary>
    /// <param name="rate">η.</param>
    /// <param name="decay">ln(1/ε).</param>
    public double LearningSteps(double rate, double decay)
    {
        double plateau = Depth == 2
            ? Strength / 2 * Elementary.Log(1 + Strength)
            : Strength * (1 - Elementary.Pow(1 + Strength, -(Depth - 2.0) / Depth)) / (Depth - 2);
        return Math.Max(decay / FinalSharpness, plateau) / rate;
    }

    /// <summary>A run from w = 1.</summary>
    public Run Start(double rate, UpdateRule rule = UpdateRule.GradientDescent) => new(this, rate, rule);

    private static double PowerOf(double x, int exponent)
    {
        double power = x;
        for (int factor = 1; factor < exponent; factor++)
        {
            power *= x;
        }

        return power;
    }

    /// <summary>The weight on its way.</summary>
    internal sealed class Run(ScalarProduct model, double rate, UpdateRule rule) : IToy
    {
        /// <summary>w.</summary>
        public double Weight { get; private set; } = 1;

        /// <inheritdoc/>
        public double Loss
        {
            get
            {
                double residual = 1 - model.Output(Weight);
                return 0.5 * residual * residual;
            }
        }

        /// <inheritdoc/>
        public bool IsAlive => Math.Abs(Weight) < 1e60;

        /// <inheritdoc/>
        public void Advance()
        {
            double pull = (1 - model.Output(Weight)) * PowerOf(Weight, model.Depth - 1);
            Weight += rule == UpdateRule.SignDescent ? rate * Sign(pull) : rate / model.Strength * pull;
        }

        private static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : 0;
    }
}
