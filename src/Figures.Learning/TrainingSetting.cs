namespace Figures.Learning;

/// <summary>One column of the (γ, η) plane: what all replicas share, and the step sizes that tell them apart.</summary>
/// <param name="Gamma">Feature-learning strength γ of the centred model f = (h(x, θ) − h(x, θ₀))/γ; positive.</param>
/// <param name="LearningRates">Step sizes η of the replicas; a parameter moves by N·η times its gradient.</param>
/// <param name="Loss">Mean square or cross-entropy.</param>
/// <param name="Rule">Gradient or sign descent.</param>
/// <param name="BatchSize">Largest number of samples of a step.</param>
public sealed record TrainingSetting(
    double Gamma, IReadOnlyList<double> LearningRates, LossKind Loss, UpdateRule Rule, int BatchSize)
{
    /// <summary>
    /// A replica drops out when its loss is above this bound, or NaN. The default lets Inf pass, as the authors' rule does: it turns
    /// into NaN one step later.
    /// </summary>
    public double LossBound { get; init; } = double.PositiveInfinity;

    /// <summary>Threads that may share the replicas of a step; the bits do not depend on it.</summary>
    public int Threads { get; init; } = 1;
}
