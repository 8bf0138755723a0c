namespace MixedDynamics.Model;

/// <summary>What all points of a grid have in common.</summary>
/// <param name="Divisor">c of the learning rate; 50 in the authors' grid notebook.</param>
/// <param name="MaximumIterations">The cap of the stop rules; 750 there.</param>
/// <param name="RunsSelfConsistent">Whether the self-consistent dynamics run beside gradient descent (they cost three times as much).</param>
public sealed record GridSetting(double Divisor, int MaximumIterations, bool RunsSelfConsistent);
