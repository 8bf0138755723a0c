namespace Figures.Plotting;

/// <summary>A font file that cannot be read; the message says which file and why.</summary>
/// <param name="message">What is wrong, and where.</param>
public sealed class FontFileException(string message) : Exception(message);
