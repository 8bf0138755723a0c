using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>A journal line: 16 hexadecimal digits of the SHA-256 of the rest, a space, one JSON object.</summary>
/// <remarks>
/// There are three kinds, told apart by how they begin: a finished step, the members behind a code hash, and the head of a journal that was
/// compacted. A run asks for few of the lines it meets, so a line is told by its beginning, and checked and read when it is asked for.
/// </remarks>
internal static class JournalFormat
{
    /// <summary>Digits of the checksum in front of a line.</summary>
    public const int ChecksumDigits = 16;

    private const int HashDigits = 64;

    private static ReadOnlySpan<byte> Key => "{\"key\":\""u8;

    private static ReadOnlySpan<byte> Step => "\",\"step\":"u8;

    /// <summary>Bytes of JSON in front of the name of a finished step.</summary>
    private static int BehindKey => Key.Length + HashDigits + Step.Length;

    /// <summary>The line of a finished step.</summary>
    public static byte[] Line(JournalRecord record) => Line(
        new JournalStep(
            record.Key,
            record.Step,
            [.. record.Outputs.Select(output => new JournalOutput(output.Name, output.IsTable, output.Id.ToString(), output.Digest?.ToString()))],
            record.Parts.OrderBy(part => part.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            record.Seconds),
        JournalJson.Default.JournalStep);

    /// <summary>The line of the members behind a code hash.</summary>
    public static byte[] Line(CodeFingerprint code) => Line(
        new JournalCode(code.Hash, [.. code.Members.Select(member => new[] { member.Name, member.Hash })]), JournalJson.Default.JournalCode);

    /// <summary>The first line of a journal that was compacted.</summary>
    public static byte[] Line(JournalHead head) => Line(head, JournalJson.Default.JournalHead);

    /// <summary>A line without its checksum; nothing when it is too short to have one.</summary>
    public static ReadOnlyMemory<byte> JsonOf(ReadOnlyMemory<byte> line) =>
        line.Length > ChecksumDigits && line.Span[ChecksumDigits] == ' ' ? line[(ChecksumDigits + 1)..] : default;

    /// <summary>Whether a line's digits fit.</summary>
    public static bool IsIntact(ReadOnlyMemory<byte> line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> digits = stackalloc byte[ChecksumDigits];
        var json = JsonOf(line);
        SHA256.HashData(json.Span, hash);
        return !json.IsEmpty && Convert.TryToHexStringLower(hash[..(ChecksumDigits / 2)], digits, out _)
            && digits.SequenceEqual(line.Span[..ChecksumDigits]);
    }

    /// <summary>The key at the start of a line of a finished step, unchecked.</summary>
    /// <param name="line">A line of any kind.</param>
    /// <param name="key">The key; of no meaning when the line is of another kind.</param>
    /// <returns>Whether there is one.</returns>
    public static bool HasKey(ReadOnlyMemory<byte> line, out ContentId key)
    {
        key = default;
        var json = JsonOf(line).Span;
        return json.Length > BehindKey && json.StartsWith(Key) && json[(Key.Length + HashDigits)..].StartsWith(Step)
            && ContentId.TryParse(json.Slice(Key.Length, HashDigits), out key);
    }

    /// <summary>The step on a line that has a key, unchecked; null when it cannot be read.</summary>
    public static string? StepOn(ReadOnlyMemory<byte> line)
    {
        var json = JsonOf(line).Span;
        if (json.Length <= BehindKey)
        {
            return null;
        }

        var reader = new Utf8JsonReader(json[BehindKey..], isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The code hash at the start of a line of members, unchecked; null when the line is of another kind.</summary>
    public static string? CodeOn(ReadOnlyMemory<byte> line) => HashBehind("{\"code\":\""u8, JsonOf(line).Span);

    /// <summary>The members on a line of members; none when it is damaged.</summary>
    public static IReadOnlyList<CodeMember> MembersOn(ReadOnlyMemory<byte> line) =>
        Read(line, JournalJson.Default.JournalCode) is { Members: { } members }
            ? [.. members.Where(member => member.Length == 2).Select(member => new CodeMember(member[0], member[1]))]
            : [];

    /// <summary>The head of a journal that was compacted, or null on any other line.</summary>
    public static JournalHead? HeadOn(ReadOnlyMemory<byte> line) =>
        JsonOf(line).Span.StartsWith("{\"generation\":"u8) ? Read(line, JournalJson.Default.JournalHead) : null;

    private static string? HashBehind(ReadOnlySpan<byte> start, ReadOnlySpan<byte> json) =>
        json.StartsWith(start) && json.Length > start.Length + HashDigits
            ? Encoding.ASCII.GetString(json.Slice(start.Length, HashDigits))
            : null;

    private static T? Read<T>(ReadOnlyMemory<byte> line, JsonTypeInfo<T> form)
        where T : class
    {
        try
        {
            return IsIntact(line) ? JsonSerializer.Deserialize(JsonOf(line).Span, form) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Line<T>(T line, JsonTypeInfo<T> form)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(line, form);
        return [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))[..ChecksumDigits]), (byte)' ', .. json];
    }
}
