namespace Figures.Pipeline.Fingerprints;

/// <summary>Everything a closure needs to know of one member; decoded once, shared by all steps.</summary>
internal sealed class MemberFacts(TypeNode? owner, string readableName, byte[] identity, Mentions mentions)
{
    /// <summary>Hexadecimal digits of a member's hash that readers see.</summary>
    private const int VisibleDigits = 16;

    /// <summary>The type the member belongs to or is; none for a package.</summary>
    public TypeNode? Owner => owner;

    /// <summary>What the fingerprint lists.</summary>
    public CodeMember Member { get; } = new(readableName, Convert.ToHexStringLower(identity.AsSpan(0, VisibleDigits / 2)));

    /// <summary>SHA-256 of the member's canonical name and content.</summary>
    public byte[] Identity => identity;

    /// <summary>Where it leads.</summary>
    public Mentions Mentions => mentions;

    /// <summary>By name, then by content, ordinally.</summary>
    public static int Compare(MemberFacts left, MemberFacts right)
    {
        int order = string.CompareOrdinal(left.Member.Name, right.Member.Name);
        return order != 0 ? order : left.Identity.AsSpan().SequenceCompareTo(right.Identity);
    }
}
