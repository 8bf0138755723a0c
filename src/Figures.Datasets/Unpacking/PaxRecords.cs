using System.Buffers.Text;
using System.Text;

namespace Figures.Datasets;

/// <summary>The records of an extended header of the pax form: <c>length key=value</c> and a line end, the length counting all of it.</summary>
internal static class PaxRecords
{
    /// <summary>The path and the length that the records state, null where they do not.</summary>
    /// <param name="content">The records.</param>
    /// <param name="reader">Names the archive in faults.</param>
    /// <exception cref="DatasetFormatException">They have another form, or make the entry a sparse file.</exception>
    public static (string? Path, long? Length) Parse(ReadOnlySpan<byte> content, BoundedReader reader)
    {
        (string? path, long? length) = (null, null);
        while (!content.IsEmpty)
        {
            if (!Utf8Parser.TryParse(content, out int size, out int digits) || size <= digits + 2 || size > content.Length
                || content[digits] != ' ' || content[size - 1] != '\n' || content[(digits + 1)..size].IndexOf((byte)'=') is not (> 0 and var sign))
            {
                throw reader.Fault("an extended header cannot be read");
            }

            ReadOnlySpan<byte> record = content[(digits + 1)..(size - 1)];
            string value = Encoding.UTF8.GetString(record[(sign + 1)..]);
            switch (Encoding.UTF8.GetString(record[..sign]))
            {
                case "path":
                    path = value;
                    break;
                case "size":
                    length = Utf8Parser.TryParse(record[(sign + 1)..], out long number, out int used) && number >= 0
                        && used == record.Length - sign - 1 ? number : throw reader.Fault($"an entry cannot have '{value}' bytes");
                    break;
                case var sparse when sparse.StartsWith("GNU.sparse.", StringComparison.Ordinal):
                    throw reader.Fault("sparse files are not read");
            }

            content = content[size..];
        }

        return (path, length);
    }
}
