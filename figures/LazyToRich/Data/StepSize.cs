using Figures.Tables;

namespace LazyToRich.Data;

/// <summary>How fine the steps of a gradient descent are, at one λ.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="LearningRate">η.</param>
/// <param name="FastestRate">k, half the largest curvature of the loss on the way, in units of 1/τ; √(s̃₁² + λ²/4) from small starts.</param>
public sealed record StepSize(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "Learning rate η")] double LearningRate,
    [property: Column(
        Description = "Fastest rate k of the dynamics: half the largest curvature of the loss on the way", Absolute = 1e-12, Relative = 1e-9,
        Reason = "Another decomposition of the task may round its singular values otherwise")] double FastestRate)
{
    /// <summary>
    /// The step size for a mode s̃₁ that starts at a(0). The loss ½(cd − s̃)² of a mode has the curvature
    /// (√(λ² + 4a²) + √(λ² + 4(2a − s̃)²))/2, which on the way is largest at the start or at the end.
    /// </summary>
    /// <param name="relativeScale">λ.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="strength">s̃₁, the largest singular value of the task.</param>
    /// <param name="start">a(0): 0 for small starts, minus the largest singular value of W2W1(0) for starts of any direction.</param>
    internal static StepSize Of(double relativeScale, double learningRate, double strength, double start = 0)
    {
        return new(relativeScale, learningRate, Math.Max(Curvature(start), Curvature(strength)) / 2);

        double Curvature(double value) => (Root(value) + Root((2 * value) - strength)) / 2;
        double Root(double value) => Math.Sqrt((relativeScale * relativeScale) + (4 * value * value));
    }
}

/// <summary>The size of a network before its first step, at one λ.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="Size">‖W1‖² + ‖W2‖².</param>
public sealed record StartSize(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "‖W1‖² + ‖W2‖² before the first step", Relative = 1e-9,
        Reason = "Another decomposition of the raw product may round the rescaled layers otherwise")] double Size);
