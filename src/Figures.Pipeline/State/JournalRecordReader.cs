using System.Text.Json;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>
/// Reads the line of a finished step: what decides whether it is up to date at once, the parts of its key when they are asked for. A run that
/// has nothing to do reads these lines and no other JSON, so it does without the serializer, which takes a while to start.
/// </summary>
internal static class JournalRecordReader
{
    private static readonly IReadOnlyDictionary<string, string> Unknown = new Dictionary<string, string>();

    /// <summary>The finished step on a line, or null when the line is torn, damaged, or of a version that wrote another form.</summary>
    public static JournalRecord? Read(ReadOnlyMemory<byte> line)
    {
        if (!JournalFormat.IsIntact(line))
        {
            return null;
        }

        try
        {
            return Record(JournalFormat.JsonOf(line));
        }
        catch (Exception otherForm) when (otherForm is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static JournalRecord? Record(ReadOnlyMemory<byte> json)
    {
        var (key, step, seconds) = (default(ContentId?), (string?)null, 0.0);
        var (outputs, parts) = ((StoredOutput[]?)null, default(ReadOnlyMemory<byte>));
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            switch (name)
            {
                case var _ when name.SequenceEqual("key"u8):
                    key = Id(ref reader);
                    break;
                case var _ when name.SequenceEqual("step"u8):
                    step = reader.GetString();
                    break;
                case var _ when name.SequenceEqual("outputs"u8):
                    outputs = Outputs(ref reader);
                    break;
                case var _ when name.SequenceEqual("parts"u8):
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    parts = json[start..(int)reader.BytesConsumed];
                    break;
                case var _ when name.SequenceEqual("seconds"u8):
                    seconds = reader.GetDouble();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return key is null || step is null || outputs is null || parts.IsEmpty
            ? null
            : new JournalRecord(key.Value, step, outputs, parts, seconds);
    }

    /// <summary>The parts of a key, as they stand on its line; those of another form explain nothing.</summary>
    public static IReadOnlyDictionary<string, string> Parts(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, JournalJson.Default.DictionaryStringString) ?? Unknown;
        }
        catch (JsonException)
        {
            return Unknown;
        }
    }

    /// <summary>Most steps have one output or two: the array is of the size needed.</summary>
    private static StoredOutput[] Outputs(ref Utf8JsonReader reader)
    {
        StoredOutput[] outputs = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            Array.Resize(ref outputs, outputs.Length + 1);
            outputs[^1] = Output(ref reader);
        }

        return outputs;
    }

    private static StoredOutput Output(ref Utf8JsonReader reader)
    {
        var (name, isTable, id, digest) = ((string?)null, false, default(ContentId?), default(ContentId?));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.ValueSpan;
            reader.Read();
            switch (field)
            {
                case var _ when field.SequenceEqual("name"u8):
                    name = reader.GetString();
                    break;
                case var _ when field.SequenceEqual("table"u8):
                    isTable = reader.GetBoolean();
                    break;
                case var _ when field.SequenceEqual("id"u8):
                    id = Id(ref reader);
                    break;
                case var _ when field.SequenceEqual("digest"u8):
                    digest = Id(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new StoredOutput(
            name ?? throw new FormatException("An output has no name."), isTable, id ?? throw new FormatException("An output has no id."))
        {
            Digest = digest,
        };
    }

    /// <summary>A digest that is written without escapes, as all are.</summary>
    private static ContentId Id(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && ContentId.TryParse(reader.ValueSpan, out var id)
            ? id
            : throw new FormatException("A digest is not one.");
}
