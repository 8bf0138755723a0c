namespace Figures.Pipeline.Fingerprints;

/// <summary>One member covered by a fingerprint.</summary>
/// <param name="Name">Readable, such as <c>LazyToRich.Model.Flow.Step(double)</c>.</param>
/// <param name="Hash">Hash of its code.</param>
public sealed record CodeMember(string Name, string Hash);
