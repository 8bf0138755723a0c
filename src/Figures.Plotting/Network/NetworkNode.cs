using ScottPlot;

namespace Figures.Plotting;

/// <summary>A node of a network drawing.</summary>
/// <param name="X">Abscissa, in data units.</param>
/// <param name="Y">Ordinate, in data units.</param>
/// <param name="Label">Text inside (markup), or empty.</param>
/// <param name="Color">Fill, or the paper's colour.</param>
public sealed record NetworkNode(double X, double Y, string Label = "", Color? Color = null);

/// <summary>An edge of a network drawing.</summary>
/// <param name="From">Index of its start.</param>
/// <param name="To">Index of its end.</param>
/// <param name="Weight">Width relative to the widest edge; a negative weight takes the other colour.</param>
public sealed record NetworkEdge(int From, int To, double Weight = 1);
