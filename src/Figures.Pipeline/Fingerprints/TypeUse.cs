namespace Figures.Pipeline.Fingerprints;

/// <summary>A type as some metadata names it.</summary>
/// <param name="Name">As it enters hashes, generic arguments included.</param>
/// <param name="Node">Its definition, if it belongs to the solution.</param>
/// <param name="Origin">Where its definition lies.</param>
/// <param name="FullName">The definition's name, <c>Space.Outer+Inner`1</c>; empty for arrays, pointers and parameters.</param>
/// <param name="Assembly">The simple name of the assembly referred to; empty within one assembly.</param>
internal sealed record TypeUse(CanonicalName Name, TypeNode? Node, Origin Origin, string FullName, string Assembly)
{
    /// <summary>What it is constructed over; <see langword="null"/> for a type that is not generic, or open.</summary>
    public CanonicalName[]? Arguments { get; init; }
}
