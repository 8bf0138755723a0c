using Figures.Tables;

namespace LazyToRich.Data;

/// <summary>How fine the steps of a gradient descent are, at one λ.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="LearningRate">η.</param>
/// <param name="FastestRate">k = √(s̃₁² + λ²/4), in units of 1/τ.</param>
public sealed record StepSize(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "Learning rate η")] double LearningRate,
    [property: Column(Description = "Fastest rate k of the dynamics, √(s̃₁² + λ²/4)", Absolute = 1e-12, Relative = 1e-9,
        Reason = "Another decomposition of the task may round its singular values otherwise")] double FastestRate)
{
    /// <summary>The step size for a task whose largest singular value is <paramref name="strength"/>.</summary>
    /// <param name="relativeScale">λ.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="strength">s̃₁.</param>
    internal static StepSize Of(double relativeScale, double learningRate, double strength) =>
        new(relativeScale, learningRate, Math.Sqrt((strength * strength) + (relativeScale * relativeScale / 4)));
}

/// <summary>The size of a network before its first step, at one λ.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="Size">‖W1‖² + ‖W2‖².</param>
public sealed record StartSize(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "‖W1‖² + ‖W2‖² before the first step", Relative = 1e-9,
        Reason = "Another decomposition of the raw product may round the rescaled layers otherwise")] double Size);
