using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>A journal line: 16 hexadecimal digits of the SHA-256 of the rest, a space, one JSON object.</summary>
internal static class JournalFormat
{
    private const int ChecksumDigits = 16;

    public static byte[] Line(JournalRecord record)
    {
        var line = new JournalLine(
            record.Key,
            record.Step,
            record.Outputs.Select(output => new JournalOutput(output.Name, output.IsTable, output.Id.ToString())).ToList(),
            new SortedDictionary<string, string>(record.Parts.ToDictionary(), StringComparer.Ordinal),
            record.Seconds);
        var json = JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine);
        return [.. Encoding.ASCII.GetBytes(Checksum(json)), (byte)' ', .. json];
    }

    /// <summary>The record on a line, or null when the line is torn or damaged.</summary>
    public static JournalRecord? Parse(ReadOnlySpan<byte> line)
    {
        if (line.Length <= ChecksumDigits || line[ChecksumDigits] != ' ')
        {
            return null;
        }

        var json = line[(ChecksumDigits + 1)..];
        if (Encoding.ASCII.GetString(line[..ChecksumDigits]) != Checksum(json))
        {
            return null;
        }

        var read = JsonSerializer.Deserialize(json, JournalJson.Default.JournalLine)!;
        return new JournalRecord(
            read.Key,
            read.Step,
            read.Outputs.Select(output => new StoredOutput(output.Name, output.Table, ContentId.Parse(output.Id))).ToList(),
            read.Parts,
            read.Seconds);
    }

    private static string Checksum(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json))[..ChecksumDigits];
}

internal sealed record JournalLine(
    string Key, string Step, IReadOnlyList<JournalOutput> Outputs, SortedDictionary<string, string> Parts, double Seconds);

internal sealed record JournalOutput(string Name, bool Table, string Id);

[JsonSerializable(typeof(JournalLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class JournalJson : JsonSerializerContext;
