namespace Figures.Pipeline.Fingerprints;

/// <summary>Hash over the compiled code that computes a result.</summary>
/// <param name="Hash">64 lower-case hexadecimal digits.</param>
/// <param name="Members">The members it covers, sorted by name.</param>
public sealed record CodeFingerprint(string Hash, IReadOnlyList<CodeMember> Members);
