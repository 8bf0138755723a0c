namespace Figures.Pipeline.Fingerprints;

/// <summary>An assembly of the solution cannot be read, so no statement about its code can be made.</summary>
/// <param name="message">What is missing, and where it was looked for.</param>
/// <param name="cause">The error of the reader, if there was one.</param>
public sealed class CodeFingerprintException(string message, Exception? cause = null) : Exception(message, cause);
