using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The closed form applied over short steps and refactored each time, exact by the semigroup property (spec section 3.5, "restart form").
/// Its cost grows with T; an independent check of <see cref="StableSolution"/> that shares nothing with the pivoting.
/// </summary>
/// <param name="task">The modes of the task.</param>
/// <param name="start">λ-balanced weights.</param>
/// <param name="relativeScale">λ of these weights.</param>
public sealed class RestartedSolution(TaskSpectrum task, Weights start, double relativeScale)
{
    private readonly RiccatiSpectrum spectrum = RiccatiSpectrum.Of(task, relativeScale);
    private readonly Matrix stack = start.Stack();

    /// <summary>QQᵀ at a flow time.</summary>
    /// <param name="time">T = t/τ ≥ 0, split into steps of at most 2/k_max.</param>
    public StackedGram At(double time)
    {
        var fastest = spectrum.Modes.Max(mode => mode.Rate);
        var steps = Math.Max(1, (int)Math.Ceiling(time * fastest / 2));
        var step = time / steps;
        var growth = spectrum.Eigenvalues.Select(value => Elementary.Exp(value * step)).ToArray();
        var phi = spectrum.Eigenvalues.Select(value => value == 0 ? step : Elementary.Expm1(2 * value * step) / (2 * value)).ToArray();
        var projected = spectrum.Vectors.Transpose() * stack;
        for (var index = 0; index < steps; index++)
        {
            var normal = Matrix.Identity(stack.Columns) + (projected.Transpose() * Matrix.Diagonal(phi) * projected);
            var grown = (Matrix.Diagonal(growth) * projected).Transpose();
            projected = TriangularSystems.SolveLower(Cholesky.Factor(normal), grown).Transpose();
        }

        var end = spectrum.Vectors * projected;
        return new StackedGram(end * end.Transpose(), task.Inputs);
    }
}
