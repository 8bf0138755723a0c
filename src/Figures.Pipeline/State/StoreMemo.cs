using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>
/// Size, last change and digest of the store's files whose content was verified: what still looks the same is not read again.
/// </summary>
/// <remarks>
/// A line for each file: its name, its size in bytes, its last change in ticks, and of a table the digest of its bytes. Lines of another form
/// count for nothing.
/// </remarks>
internal sealed class StoreMemo
{
    private const int Digits = 2 * ContentId.Size;
    private readonly ContentIndex ids = new();
    private readonly List<string> extensions = [];
    private Entry[] entries = [];

    /// <summary>A memo as <see cref="ToBytes"/> writes it.</summary>
    public static StoreMemo Read(ReadOnlySpan<byte> text)
    {
        var memo = new StoreMemo();
        for (var end = text.IndexOf((byte)'\n'); end >= 0; end = text.IndexOf((byte)'\n'))
        {
            memo.Learn(text[..end]);
            text = text[(end + 1)..];
        }

        return memo;
    }

    /// <summary>Whether a file looked like this when it was verified.</summary>
    public bool Knows(StoredOutput output, FileStamp stamp) =>
        Find(output.Id, output.Extension) is var number and >= 0 && entries[number].Stamp == stamp;

    /// <summary>The digest with which a table's file was verified; null when it is not known.</summary>
    public ContentId? DigestOf(StoredOutput output) =>
        Find(output.Id, output.Extension) is var number and >= 0 ? entries[number].Digest : null;

    /// <summary>Notes how a verified file looks.</summary>
    public void Note(StoredOutput output, FileStamp stamp) => Note(output.Id, output.Extension, stamp, output.Digest);

    /// <summary>All files, by name.</summary>
    public byte[] ToBytes()
    {
        var lines = Enumerable.Range(0, ids.Count).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"{ids.IdOf(number)}.{entries[number].Extension} {entries[number].Stamp.Length} {entries[number].Stamp.Ticks}{Suffix(entries[number].Digest)}\n"));
        return Encoding.ASCII.GetBytes(string.Concat(lines.Order(StringComparer.Ordinal)));
    }

    private void Learn(ReadOnlySpan<byte> line)
    {
        if (line.Length <= Digits || line[Digits] != '.' || !ContentId.TryParse(line[..Digits], out var id))
        {
            return;
        }

        var rest = line[(Digits + 1)..];
        var end = rest.IndexOf((byte)' ');
        if (end > 0 && Utf8Parser.TryParse(rest[(end + 1)..], out long length, out var read)
            && rest[(end + 1 + read)..] is [(byte)' ', .. var last]
            && Utf8Parser.TryParse(last, out long ticks, out read) && TryDigest(last[read..], out var digest))
        {
            Note(id, ExtensionOf(rest[..end]), new FileStamp(length, ticks), digest);
        }
    }

    private static string Suffix(ContentId? digest) => digest is { } known ? $" {known}" : "";

    /// <summary>Nothing, or a space and a digest.</summary>
    private static bool TryDigest(ReadOnlySpan<byte> text, out ContentId? digest)
    {
        digest = null;
        if (text is not [(byte)' ', .. var digits])
        {
            return text.IsEmpty;
        }

        var isDigest = ContentId.TryParse(digits, out var known);
        digest = known;
        return isDigest;
    }

    private void Note(ContentId id, string extension, FileStamp stamp, ContentId? digest)
    {
        var number = Find(id, extension);
        if (number < 0)
        {
            number = ids.Add(id);
            if (number >= entries.Length)
            {
                Array.Resize(ref entries, Math.Max(16, 2 * number));
            }
        }

        entries[number] = new Entry(extension, stamp, digest);
    }

    private int Find(ContentId id, string extension)
    {
        var number = ids.Find(id);
        while (number >= 0 && entries[number].Extension != extension)
        {
            number = ids.Before(number);
        }

        return number;
    }

    /// <summary>There are few: each is one text.</summary>
    private string ExtensionOf(ReadOnlySpan<byte> text)
    {
        foreach (var known in extensions)
        {
            if (Ascii.Equals(text, known))
            {
                return known;
            }
        }

        extensions.Add(Encoding.ASCII.GetString(text));
        return extensions[^1];
    }

    private readonly record struct Entry(string Extension, FileStamp Stamp, ContentId? Digest);
}
