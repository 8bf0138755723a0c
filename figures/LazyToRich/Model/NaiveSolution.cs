using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The general closed form as it is usually written (spec section 3.2): correct on paper, but its growing exponentials lose all digits for
/// T beyond about 10/‖F‖ and overflow later. Kept to show that (figure X1); nothing else may use it.
/// </summary>
/// <param name="task">The modes of the task.</param>
/// <param name="start">λ-balanced weights.</param>
/// <param name="relativeScale">λ of these weights.</param>
public sealed class NaiveSolution(TaskSpectrum task, Weights start, double relativeScale)
{
    private readonly RiccatiSpectrum spectrum = RiccatiSpectrum.Of(task, relativeScale);
    private readonly Matrix stack = start.Stack();

    /// <summary>
    /// QQᵀ = e^{FT} Q0 [I + Q0ᵀ φ Q0]⁻¹ Q0ᵀ e^{FT} with φ = (e^{2FT} − I)(2F)⁻¹; NaN where the exponentials have overflowed.
    /// </summary>
    /// <param name="time">T = t/τ ≥ 0.</param>
    public StackedGram At(double time)
    {
        var grown = Of(value => Elementary.Exp(value * time)) * stack;
        var normal = Matrix.Identity(stack.Columns) + (stack.Transpose() * Of(value => Phi(value, time)) * stack);
        return new StackedGram(grown * GaussianElimination.Solve(normal, grown.Transpose()), task.Inputs);
    }

    /// <summary>f(F) = O f(w) Oᵀ.</summary>
    private Matrix Of(Func<double, double> function) =>
        spectrum.Vectors * Matrix.Diagonal([.. spectrum.Eigenvalues.Select(function)]) * spectrum.Vectors.Transpose();

    private static double Phi(double eigenvalue, double time) =>
        eigenvalue == 0 ? time : Elementary.Expm1(2 * eigenvalue * time) / (2 * eigenvalue);
}
