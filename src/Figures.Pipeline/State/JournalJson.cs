using System.Text.Json.Serialization;

namespace Figures.Pipeline;

/// <summary>A finished step as JSON.</summary>
internal sealed record JournalStep(
    string Key, string Step, IReadOnlyList<JournalOutput> Outputs, IReadOnlyDictionary<string, string> Parts, double Seconds);

/// <summary>One output of a finished step: a table or a file, under its content; of a table the digest of its file.</summary>
internal sealed record JournalOutput(string Name, bool Table, string Id, string? Digest);

/// <summary>A code hash, with name and hash of each member behind it.</summary>
internal sealed record JournalCode(string Code, IReadOnlyList<string[]>? Members);

/// <summary>The head of a journal that was compacted.</summary>
/// <param name="Generation">How often it was.</param>
/// <param name="Bytes">Length of the rest.</param>
internal sealed record JournalHead(int Generation, long Bytes);

/// <summary>How the kinds of lines are read and written.</summary>
[JsonSerializable(typeof(JournalStep))]
[JsonSerializable(typeof(JournalCode))]
[JsonSerializable(typeof(JournalHead))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class JournalJson : JsonSerializerContext;
