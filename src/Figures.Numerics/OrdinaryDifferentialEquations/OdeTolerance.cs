namespace Figures.Numerics;

/// <summary>
/// What a step may be wrong by: the root mean square over all components of error/(Absolute + Relative·|y|) is at most 1, with |y| the
/// larger of
/// the component before and after the step. It bounds the estimated error of each step, not of the whole solution.
/// </summary>
/// <param name="Relative">Part of a component's size; at least 10⁻¹⁴, below which rounding rules.</param>
/// <param name="Absolute">Fixed part; positive.</param>
public sealed record OdeTolerance(double Relative, double Absolute)
{
    internal void Validate()
    {
        if (!(Relative >= 1e-14) || !double.IsFinite(Relative))
        {
            throw new ArgumentOutOfRangeException(nameof(Relative), Relative, "A relative tolerance is at least 1e-14.");
        }

        if (!(Absolute > 0) || !double.IsFinite(Absolute))
        {
            throw new ArgumentOutOfRangeException(nameof(Absolute), Absolute, "An absolute tolerance is positive.");
        }
    }
}
