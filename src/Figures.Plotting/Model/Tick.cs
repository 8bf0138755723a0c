namespace Figures.Plotting;

/// <summary>A mark on an axis.</summary>
/// <param name="Position">In data units.</param>
/// <param name="Label">What is written beside it (markup); <see langword="null"/> writes the number, an empty text nothing.</param>
/// <param name="IsMinor">Shorter and never labelled.</param>
public sealed record Tick(double Position, string? Label, bool IsMinor);
