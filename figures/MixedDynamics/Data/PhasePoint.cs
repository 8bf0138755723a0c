using Figures.Authoring;
using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>A point of the phase diagram.</summary>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
public sealed record PhasePoint([property: Source(Origin.Seed)] double VarianceExponent, [property: Source(Origin.Seed)] double WidthExponent)
{
    /// <summary>An even grid that reaches its edges.</summary>
    /// <param name="perSide">Points along each side, at least 2.</param>
    /// <param name="variance">Lowest and highest γσ².</param>
    /// <param name="width">Lowest and highest γw.</param>
    internal static IReadOnlyList<PhasePoint> Grid(int perSide, (double Low, double High) variance, (double Low, double High) width)
    {
        double At((double Low, double High) range, int i) => range.Low + ((range.High - range.Low) * i / (perSide - 1));
        return
        [
            .. from i in Enumerable.Range(0, perSide)
               from j in Enumerable.Range(0, perSide)
               select new PhasePoint(At(variance, i), At(width, j)),
        ];
    }

    /// <summary>Points, each once, in their order.</summary>
    /// <param name="exponents">γσ² and γw, such as those of a published table.</param>
    internal static IReadOnlyList<PhasePoint> Of(IEnumerable<(double Variance, double Width)> exponents) =>
        [.. exponents.Distinct().Select(pair => new PhasePoint(pair.Variance, pair.Width))];

    /// <summary>Runs the point on a signal, with initial weights of its own.</summary>
    internal GridOutcome Run(Target target, PhaseSetting setting, bool withSelfConsistent, CancellationToken cancellation) => GridRun.Of(
        new ScalingPoint(target.Dimension, VarianceExponent, WidthExponent),
        target,
        new GridSetting(setting.Divisor, setting.MaximumIterations, withSelfConsistent),
        RandomStream.Create(
            setting.Seed,
            "MixedDynamics.weights",
            BitConverter.DoubleToInt64Bits(VarianceExponent),
            BitConverter.DoubleToInt64Bits(WidthExponent)),
        cancellation);
}
