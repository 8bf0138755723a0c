namespace Figures.Learning;

/// <summary>When a power iteration stops.</summary>
/// <param name="Limit">Most iterations; the last quotient is the result.</param>
/// <param name="Tolerance">Relative change of the Rayleigh quotient between two iterations that ends it.</param>
public sealed record PowerIteration(int Limit = 100, double Tolerance = 1e-6);
