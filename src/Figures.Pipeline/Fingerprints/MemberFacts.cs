namespace Figures.Pipeline.Fingerprints;

/// <summary>Everything a closure needs to know of one member; decoded once, shared by all steps.</summary>
/// <param name="Member">What the fingerprint lists.</param>
/// <param name="Identity">SHA-256 of the member's canonical name and content.</param>
/// <param name="Mentions">Where it leads.</param>
internal sealed record MemberFacts(CodeMember Member, byte[] Identity, Mentions Mentions)
{
    /// <summary>Hexadecimal digits of a member's hash that readers see.</summary>
    private const int VisibleDigits = 16;

    public static MemberFacts Of(string readableName, byte[] identity, Mentions mentions) =>
        new(new CodeMember(readableName, Convert.ToHexStringLower(identity)[..VisibleDigits]), identity, mentions);

    /// <summary>By name, then by content, ordinally.</summary>
    public static int Compare(MemberFacts left, MemberFacts right)
    {
        int order = string.CompareOrdinal(left.Member.Name, right.Member.Name);
        return order != 0 ? order : left.Identity.AsSpan().SequenceCompareTo(right.Identity);
    }
}
