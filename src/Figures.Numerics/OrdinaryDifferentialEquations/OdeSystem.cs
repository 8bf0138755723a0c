namespace Figures.Numerics;

/// <summary>The right-hand side of y′ = f(t, y).</summary>
/// <param name="time">t.</param>
/// <param name="state">y.</param>
/// <param name="derivative">Receives y′; as long as the state.</param>
public delegate void OdeSystem(double time, ReadOnlySpan<double> state, Span<double> derivative);
