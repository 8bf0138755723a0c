using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Figures.Tables.Parquet;

/// <summary>
/// What our files say in the footer's key/value list beyond the Parquet schema: units, descriptions, keys and tolerances as canonical JSON,
/// the table's content id, and a digest of the caller's metadata. Nothing in a file has a checksum: the two digests make up for that.
/// </summary>
internal static class Footer
{
    /// <summary>Keys beginning so are ours; callers may not use them.</summary>
    public const string ReservedPrefix = "figures.";

    private const string SchemaKey = "figures.schema";
    private const string ContentKey = "figures.content";
    private const string MetadataKey = "figures.metadata";

    /// <summary>The entries of a file, ours first, then the caller's in ordinal order.</summary>
    /// <exception cref="ArgumentException">The caller uses a reserved key.</exception>
    public static Dictionary<string, string> Entries(Table table, IReadOnlyDictionary<string, string> metadata)
    {
        string? reserved = metadata.Keys.FirstOrDefault(key => key.StartsWith(ReservedPrefix, StringComparison.Ordinal));
        if (reserved is not null)
        {
            throw new ArgumentException($"The metadata key '{reserved}' is reserved: it begins with '{ReservedPrefix}'.", nameof(metadata));
        }

        // Nothing is ever removed, so the entries stay in the order in which they are added, and so they are written.
        var entries = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SchemaKey] = ToJson(table.Columns),
            [ContentKey] = table.ContentId.ToString(),
            [MetadataKey] = DigestOf(metadata).ToString(),
        };
        foreach ((string key, string value) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            entries.Add(key, value);
        }

        return entries;
    }

    /// <summary>The caller's metadata; of our own files only if it is what was written.</summary>
    /// <exception cref="TableFormatException">The digest does not fit.</exception>
    public static SortedDictionary<string, string> CallerMetadata(IReadOnlyDictionary<string, string> file)
    {
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string key, string value) in file)
        {
            if (!key.StartsWith(ReservedPrefix, StringComparison.Ordinal))
            {
                metadata[key] = value;
            }
        }

        return !IsOurs(file) || Value(file, MetadataKey) == DigestOf(metadata).ToString()
            ? metadata
            : throw new TableFormatException("Parquet: the footer's metadata does not match its digest; the file is damaged.");
    }

    /// <summary>Whether the file is ours: then it has all of our entries, otherwise none.</summary>
    /// <exception cref="TableFormatException">Some of our entries are missing.</exception>
    public static bool IsOurs(IReadOnlyDictionary<string, string> file)
    {
        string?[] own = [Value(file, SchemaKey), Value(file, ContentKey), Value(file, MetadataKey)];
        int present = own.Count(value => value is not null);
        return present == own.Length || present == 0
            ? present > 0
            : throw new TableFormatException("Parquet: the footer's own entries are incomplete; the file is damaged.");
    }

    /// <summary>The schemas of the columns as written by us, or null for a file of someone else.</summary>
    /// <exception cref="TableFormatException">The entry is damaged.</exception>
    public static IReadOnlyList<ColumnSchema>? Schemas(IReadOnlyDictionary<string, string> file)
    {
        if (!IsOurs(file))
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(Value(file, SchemaKey)!);
            return [.. document.RootElement.EnumerateArray().Select(FromJson)];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or ArgumentException)
        {
            throw new TableFormatException($"Parquet: the footer entry '{SchemaKey}' is damaged.", exception);
        }
    }

    /// <summary>Holds the table read against the content id written.</summary>
    /// <exception cref="TableFormatException">They differ.</exception>
    public static void RequireContent(IReadOnlyDictionary<string, string> file, Table table)
    {
        if (IsOurs(file) && Value(file, ContentKey) != table.ContentId.ToString())
        {
            throw new TableFormatException("Parquet: the table does not match its content id; the file is damaged.");
        }
    }

    private static string? Value(IReadOnlyDictionary<string, string> file, string key) => file.GetValueOrDefault(key);

    private static ContentId DigestOf(IReadOnlyDictionary<string, string> metadata)
    {
        using var hasher = new ContentHasher();
        hasher.Add((long)metadata.Count);
        foreach ((string key, string value) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            hasher.Add(key);
            hasher.Add(value);
        }

        return hasher.Finish();
    }

    private static string ToJson(IEnumerable<Column> columns)
    {
        var json = new StringBuilder("[");
        foreach (Column column in columns)
        {
            ColumnSchema schema = column.Schema;
            json.Append(json.Length > 1 ? "," : string.Empty)
                .Append("{\"name\":").Append(Quoted(schema.Name))
                .Append(",\"type\":").Append(Quoted(schema.Type.ToString()))
                .Append(",\"unit\":").Append(Quoted(schema.Unit))
                .Append(",\"description\":").Append(Quoted(schema.Description))
                .Append(",\"key\":").Append(CanonicalText.Format(schema.IsKey))
                .Append(",\"absolute\":").Append(CanonicalText.Format(schema.Tolerance.Absolute))
                .Append(",\"relative\":").Append(CanonicalText.Format(schema.Tolerance.Relative))
                .Append('}');
        }

        return json.Append(']').ToString();
    }

    /// <summary>
    /// A JSON string with the fewest escapes: which characters a library escapes depends on its version, bytes here must not.
    /// </summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static ColumnSchema FromJson(JsonElement json) => new(
        json.GetProperty("name").GetString()!,
        Enum.Parse<ColumnType>(json.GetProperty("type").GetString()!),
        json.GetProperty("unit").GetString()!,
        json.GetProperty("description").GetString()!,
        json.GetProperty("key").GetBoolean(),
        new Tolerance(
            CanonicalText.ParseDouble(json.GetProperty("absolute").GetRawText()),
            CanonicalText.ParseDouble(json.GetProperty("relative").GetRawText())));
}
