namespace FeatureStrength.Model;

/// <summary>
/// Toy T2 (SPEC b.2): a wide two-layer linear network from random weights. The output s and the tangent kernel λ obey a closed recursion,
/// which holds the catapult that T1 lacks. The loss is ½(1 − (s − s₀))².
/// </summary>
/// <param name="Strength">γ, the feature-learning strength.</param>
/// <param name="InitialOutput">s₀, zero at infinite width.</param>
internal sealed record WideProduct(double Strength, double InitialOutput = 0)
{
    /// <summary>Sharpness at the start, 2/γ².</summary>
    public double InitialSharpness => 2 / (Strength * Strength);

    /// <summary>Sharpness at the solution that gradient flow reaches, 2√(1 + γ²)/γ².</summary>
    public double FinalSharpness => 2 * Math.Sqrt(1 + (Strength * Strength)) / (Strength * Strength);

    /// <summary>A run from s = s₀, λ = 2/γ².</summary>
    public Run Start(double rate) => new(this, rate);

    /// <summary>Output and kernel on their way.</summary>
    internal sealed class Run(WideProduct model, double rate) : IToy
    {
        /// <summary>s.</summary>
        public double Output { get; private set; } = model.InitialOutput;

        /// <summary>λ.</summary>
        public double Kernel { get; private set; } = model.InitialSharpness;

        /// <inheritdoc/>
        public double Loss => 0.5 * Residual * Residual;

        /// <inheritdoc/>
        public bool IsAlive => Loss < 1e60;

        private double Residual => 1 - (Output - model.InitialOutput);

        /// <inheritdoc/>
        public void Advance()
        {
            double pull = rate * Residual;
            double perSquare = 1 / (model.Strength * model.Strength);
            double second = pull * pull * perSquare;
            (Output, Kernel) = (
                Output + (pull * Kernel) + (second * Output),
                Kernel + (4 * pull * Output * perSquare) + (second * Kernel));
        }
    }
}
