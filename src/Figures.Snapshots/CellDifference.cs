namespace Figures.Snapshots;

/// <summary>One value that moved beyond its tolerance.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Key">The row's key as printed: <c>iteration=3, method=gd</c>.</param>
/// <param name="Verified">The value that was reviewed, in canonical text.</param>
/// <param name="Received">The value now, in canonical text.</param>
/// <param name="Excess">The difference counted in the verified tolerance; above 1, and +∞ where nothing is allowed.</param>
public sealed record CellDifference(string Column, string Key, string Verified, string Received, double Excess);
