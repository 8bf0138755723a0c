using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Figures.Pipeline.Fingerprints;

/// <summary>The identity of the code a step runs: a hash over the IL reachable from its root methods, and what it was made of.</summary>
/// <param name="Hash">64 lower-case hexadecimal digits; two fingerprints are equal when their hashes are.</param>
/// <param name="Members">The reached members, sorted by name, then hash, ordinally; they let a reader see which method changed.</param>
public sealed record CodeFingerprint(string Hash, IReadOnlyList<CodeMember> Members)
{
    /// <summary>Names the rules by which code becomes text; a change of the rules changes every fingerprint.</summary>
    internal const string Rules = "figures-code-1";

    /// <summary>The fingerprint of no code.</summary>
    public static CodeFingerprint Empty { get; } = Over([]);

    /// <summary>
    /// Full names of the types that reached code reads, see <see cref="FingerprintScope.ReadingType"/>; sorted ordinally. They are named
    /// where they are read, or stand for the generic parameter that is. They follow from the members and do not enter the hash.
    /// </summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(CodeFingerprint? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>What separates this fingerprint from an earlier one, edits first, then by name.</summary>
    /// <param name="earlier">The members of the earlier fingerprint, in any order.</param>
    public IReadOnlyList<CodeChange> ChangesSince(IEnumerable<CodeMember> earlier)
    {
        ILookup<string, string> before = earlier.ToLookup(member => member.Name, member => member.Hash, StringComparer.Ordinal);
        ILookup<string, string> now = Members.ToLookup(member => member.Name, member => member.Hash, StringComparer.Ordinal);
        IEnumerable<CodeChange> changes =
            from name in before.Concat(now).Select(member => member.Key).Distinct(StringComparer.Ordinal)
            where !before[name].Order(StringComparer.Ordinal).SequenceEqual(now[name].Order(StringComparer.Ordinal), StringComparer.Ordinal)
            select new CodeChange(name, KindOf(before.Contains(name), now.Contains(name)));
        return [.. changes.OrderByDescending(change => change.Kind).ThenBy(change => change.Name, StringComparer.Ordinal)];
    }

    /// <summary>Combines facts that are already sorted.</summary>
    internal static CodeFingerprint Over(IReadOnlyCollection<MemberFacts> sorted)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Rules}\n{sorted.Count}\n")));
        foreach (MemberFacts facts in sorted)
        {
            hash.AppendData(facts.Identity);
        }

        return new CodeFingerprint(Convert.ToHexStringLower(hash.GetHashAndReset()), [.. sorted.Select(facts => facts.Member)]);
    }

    private static CodeChangeKind KindOf(bool before, bool now) =>
        before && now ? CodeChangeKind.Edited : now ? CodeChangeKind.Added : CodeChangeKind.Removed;
}
