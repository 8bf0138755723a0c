namespace Figures.Numerics;

/// <summary>A solution that cannot be continued: the step size vanished, or the right-hand side is no number.</summary>
public sealed class OdeException(string message) : Exception(message);
