using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>One reason a step's result may differ: the list of these types is the definition of "up to date".</summary>
/// <param name="Label">Unique within a key.</param>
/// <param name="Value">Canonical text.</param>
public abstract record KeyPart(string Label, string Value)
{
    /// <summary>The change from an earlier value to this one, in words.</summary>
    public virtual string Describe(string? earlier) =>
        earlier is null ? $"{Label} is new" : $"{Label} changed: {earlier} → {Value}";
}

/// <summary>The version of the store's format: a new one leaves everything behind.</summary>
public sealed record FormatPart() : KeyPart(FormatLabel, CurrentVersion)
{
    /// <summary>The label of every format part.</summary>
    internal const string FormatLabel = "format";

    /// <summary>Raised when the meaning of keys or content ids changes.</summary>
    public const string CurrentVersion = "1";
}

/// <summary>The name of the step.</summary>
/// <param name="Name">The step's <see cref="Step.KeyName"/>.</param>
public sealed record NamePart(string Name) : KeyPart(NameLabel, Name)
{
    /// <summary>The label of every name part.</summary>
    internal const string NameLabel = "name";
}

/// <summary>One parameter.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Text">Its canonical text.</param>
public sealed record ParameterPart(string Name, string Text) : KeyPart(LabelPrefix + Name, Text)
{
    /// <summary>What stands in front of the parameter's name in the label.</summary>
    internal const string LabelPrefix = "parameter ";
}

/// <summary>One table of one input, by content.</summary>
/// <param name="Step">The input step.</param>
/// <param name="Table">The table's name; empty for an input without tables.</param>
/// <param name="Id">The content of the table.</param>
public sealed record InputPart(string Step, string Table, ContentId Id)
    : KeyPart(LabelPrefix + Step + LabelSeparator + Table, Id.ToString())
{
    /// <summary>What stands in front of the step's name in the label.</summary>
    internal const string LabelPrefix = "input ";

    /// <summary>What stands between the names of step and table.</summary>
    internal const string LabelSeparator = ":";

    /// <inheritdoc/>
    public override string Describe(string? earlier) =>
        earlier is null ? $"{Label} is new" : $"{Label} has other values: {ShortHash.Of(earlier)} → {ShortHash.Of(Value)}";
}

/// <summary>The compiled code of the step.</summary>
/// <param name="Hash">Hash of the fingerprint.</param>
public sealed record CodePart(string Hash) : KeyPart(CodeLabel, Hash)
{
    /// <summary>The label of every code part.</summary>
    public const string CodeLabel = "code";

    /// <inheritdoc/>
    public override string Describe(string? earlier) =>
        earlier is null ? "the code is new" : $"the code changed, {ShortHash.Of(earlier)} → {ShortHash.Of(Value)}";

    /// <summary>The change told member by member, when the members of the version that ran last are known.</summary>
    /// <param name="earlier">Hash of the version that ran last.</param>
    /// <param name="members">Its members, or null.</param>
    /// <param name="now">The present code.</param>
    public static string Describe(string earlier, IReadOnlyList<CodeMember>? members, CodeFingerprint now)
    {
        const int Shown = 3;
        var change = new CodePart(now.Hash).Describe(earlier);
        var changes = members is null ? [] : now.ChangesSince(members);
        var told = changes.Take(Shown).Select(member => member.Kind switch
        {
            CodeChangeKind.Edited => $"{member.Name} changed",
            CodeChangeKind.Added => $"{member.Name} is now reached",
            _ => $"{member.Name} is no longer reached",
        });
        return changes.Count == 0
            ? change
            : $"{change}: {string.Join(", ", told)}{(changes.Count > Shown ? $" and {changes.Count - Shown} more" : "")}";
    }
}

/// <summary>Hashes for people: their first twelve digits.</summary>
internal static class ShortHash
{
    private const int Digits = 12;

    public static string Of(string hash) => hash.Length <= Digits ? hash : hash[..Digits];
}
