namespace Figures.Pipeline.Fingerprints;

/// <summary>Where a fingerprint follows calls and where it stops.</summary>
/// <param name="IsSolution">
/// Whether the assembly of this simple name is built from the sources at hand: its bodies are followed. Of everything else outside
/// the shared framework, name and version enter the fingerprint; the shared framework does not enter at all.
/// </param>
/// <param name="IsPlumbing">
/// Whether the assembly of this simple name carries steps out without taking part in their values (pipeline, authoring, Cake):
/// its bodies are not followed, except those marked <see cref="PartOfKeyAttribute"/>. Wins over <paramref name="IsSolution"/>.
/// </param>
public sealed record FingerprintScope(Func<string, bool> IsSolution, Func<string, bool> IsPlumbing)
{
    /// <summary>Whether the type of this full name (<c>Space.Outer+Inner</c>) is plumbing although its assembly is not.</summary>
    public Func<string, bool> IsPlumbingType { get; init; } = static _ => false;

    /// <summary>
    /// The full name of the type whose generic methods read what their type argument names: <see cref="CodeFingerprint.Reads"/> lists those
    /// arguments. <see langword="null"/> when there is none.
    /// </summary>
    public string? ReadingType { get; init; }

    /// <summary>
    /// Full names of attributes on properties whose values count: reflection reads them where a type that carries one, a row of a table, is
    /// a generic argument. What such an attribute names <c>Reason</c> explains, and does not count.
    /// </summary>
    public IReadOnlyCollection<string> DeclaringAttributes { get; init; } = [];
}
