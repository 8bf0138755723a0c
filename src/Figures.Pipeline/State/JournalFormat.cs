using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>A journal line: 16 hexadecimal digits of the SHA-256 of the rest, a space, one JSON object.</summary>
internal static class JournalFormat
{
    /// <summary>Digits of the checksum in front of a line.</summary>
    public const int ChecksumDigits = 16;

    private const int HashDigits = 64;

    public static byte[] Line(JournalRecord record) => Line(new JournalLine
    {
        Key = record.Key,
        Step = record.Step,
        Outputs = record.Outputs.Select(output => new JournalOutput(output.Name, output.IsTable, output.Id.ToString())).ToList(),
        Parts = record.Parts.OrderBy(part => part.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
        Seconds = record.Seconds,
    });

    public static byte[] Line(CodeFingerprint code) => Line(new JournalLine
    {
        Code = code.Hash,
        Members = code.Members.Select(member => new[] { member.Name, member.Hash }).ToList(),
    });

    /// <summary>The first line of a journal that was compacted.</summary>
    /// <param name="generation">How often it was.</param>
    /// <param name="bytes">Length of the rest.</param>
    public static byte[] Head(int generation, long bytes) => Line(new JournalLine { Generation = generation, Bytes = bytes });

    /// <summary>
    /// Key and step at the start of a line of a finished step, unchecked; null when the line has another form. Reading a line whole costs
    /// twenty times as much, and a run asks for few of them.
    /// </summary>
    public static (string Key, string Step)? Peek(ReadOnlySpan<byte> line)
    {
        var start = "{\"key\":\""u8;
        var between = "\",\"step\":"u8;
        var json = line.Length > ChecksumDigits && line[ChecksumDigits] == ' ' ? line[(ChecksumDigits + 1)..] : default;
        if (!json.StartsWith(start) || json.Length < start.Length + HashDigits || !json[(start.Length + HashDigits)..].StartsWith(between))
        {
            return null;
        }

        var step = json[(start.Length + HashDigits + between.Length)..];
        var reader = new Utf8JsonReader(step, isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.String
                ? (Encoding.ASCII.GetString(json.Slice(start.Length, HashDigits)), reader.GetString()!)
                : null;
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What is on a line, or null when the line is torn, damaged, or of a version that wrote another form.</summary>
    public static JournalLine? Parse(ReadOnlySpan<byte> line)
    {
        if (line.Length <= ChecksumDigits || line[ChecksumDigits] != ' ')
        {
            return null;
        }

        var json = line[(ChecksumDigits + 1)..];
        if (CodeOf(json) is { } code)
        {
            return new JournalLine { Code = code };
        }

        if (!IsIntact(line))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, JournalJson.Default.JournalLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The code hash at the start of a line of members; such lines are long and only explain, so they are checked and read when asked for.</summary>
    private static string? CodeOf(ReadOnlySpan<byte> json)
    {
        var start = "{\"code\":\""u8;
        return json.StartsWith(start) && json.Length > start.Length + HashDigits ? Encoding.ASCII.GetString(json.Slice(start.Length, HashDigits)) : null;
    }

    /// <summary>The members on a line of members; none when it is damaged.</summary>
    public static IReadOnlyList<CodeMember> MembersIn(ReadOnlySpan<byte> line)
    {
        var json = line[(ChecksumDigits + 1)..];
        if (!IsIntact(line))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize(json, JournalJson.Default.JournalLine)!.Members!
                .Select(member => new CodeMember(member[0], member[1])).ToList();
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static byte[] Line(JournalLine line)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine);
        return [.. Encoding.ASCII.GetBytes(Checksum(json)), (byte)' ', .. json];
    }

    private static bool IsIntact(ReadOnlySpan<byte> line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> digits = stackalloc byte[ChecksumDigits];
        SHA256.HashData(line[(ChecksumDigits + 1)..], hash);
        return Convert.TryToHexStringLower(hash[..(ChecksumDigits / 2)], digits, out _) && digits.SequenceEqual(line[..ChecksumDigits]);
    }

    private static string Checksum(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json))[..ChecksumDigits];
}

/// <summary>
/// One line: a finished step (key, step, outputs, parts, seconds), the members behind a code hash (code, members), or the head of a journal
/// that was compacted (generation, bytes).
/// </summary>
internal sealed record JournalLine
{
    public string? Key { get; init; }

    public string? Step { get; init; }

    public IReadOnlyList<JournalOutput>? Outputs { get; init; }

    public Dictionary<string, string>? Parts { get; init; }

    public double Seconds { get; init; }

    public string? Code { get; init; }

    public IReadOnlyList<string[]>? Members { get; init; }

    public int Generation { get; init; }

    public long Bytes { get; init; }

    /// <summary>The finished step on this line.</summary>
    public JournalRecord ToRecord() => new(
        Key!, Step!, Outputs!.Select(output => new StoredOutput(output.Name, output.Table, ContentId.Parse(output.Id))).ToList(), Parts!, Seconds);
}

internal sealed record JournalOutput(string Name, bool Table, string Id);

[JsonSerializable(typeof(JournalLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class JournalJson : JsonSerializerContext;
