namespace Figures.Datasets;

/// <summary>What an entry of a tar archive is.</summary>
internal enum TarKind
{
    /// <summary>A file with content.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link, a device, a pipe, or a kind nobody knows.</summary>
    Other,
}

/// <summary>One entry of a tar archive.</summary>
/// <param name="Name">Its path as the archive states it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Bytes of its content.</param>
internal readonly record struct TarMember(string Name, TarKind Kind, long Length);

/// <summary>
/// Reads a tar archive from its start: the old form, ustar, pax and GNU's long names. The framework's reader takes as much memory as a
/// header asks for and reports damage by exceptions of many kinds; this one holds at most one header of <see cref="LongestExtension"/>
/// bytes, and each fault is a <see cref="DatasetFormatException"/>.
/// </summary>
/// <param name="stream">The archive without compression; not closed here.</param>
/// <param name="archive">The file's name, for messages.</param>
/// <param name="limit">Bytes of all content together, of passed-over entries too.</param>
internal sealed class TarFile(Stream stream, string archive, long limit)
{
    /// <summary>Bytes of a header that extends another one: a path of 4096 bytes and the usual attributes take a few thousand.</summary>
    public const int LongestExtension = 1 << 16;

    private const int MostExtensions = 4;
    private readonly BoundedReader reader = new(stream, archive);
    private long total;
    private long left;
    private long padding;

    /// <summary>The content of the entry that <see cref="Next"/> returned last; it ends with it.</summary>
    public Stream Content => new Member(this);

    /// <summary>Goes to the next entry; what is left of the one before is passed over.</summary>
    /// <returns>The entry, or null behind the last.</returns>
    /// <exception cref="DatasetFormatException">The archive is damaged, or exceeds a limit.</exception>
    public TarMember? Next()
    {
        reader.Skip(left + padding);
        (left, padding) = (0, 0);
        (string? longName, long? longLength) = (null, null);
        for (int extensions = 0; extensions <= MostExtensions; extensions++)
        {
            if (ReadHeader() is not { } header)
            {
                return extensions == 0 ? null : throw reader.Fault("it ends behind a header that describes an entry");
            }

            switch (header.Type)
            {
                case 'g':
                    ReadExtension(header);
                    break;
                case 'x':
                    (longName, longLength) = PaxRecords.Parse(ReadExtension(header), reader) switch
                    {
                        var (name, length) => (name ?? longName, length ?? longLength),
                    };
                    break;
                case 'L':
                    longName = TarHeader.Text(ReadExtension(header));
                    break;
                case 'K':
                    ReadExtension(header); // the target of a link, and links are not followed
                    break;
                default:
                    return Begin(header, longName ?? header.Name, longLength ?? header.Length);
            }
        }

        throw reader.Fault($"more than {MostExtensions} headers describe one entry");
    }

    private TarMember Begin(TarHeader header, string name, long length)
    {
        TarKind kind = header.Type switch
        {
            '0' or '\0' or '7' when name.EndsWith('/') => TarKind.Folder, // so the form of 1979 writes folders
            '0' or '\0' or '7' => TarKind.File,
            '5' => TarKind.Folder,
            _ => TarKind.Other,
        };
        if (length > limit - total)
        {
            throw reader.Fault($"the entry '{name}' of {length} bytes takes the archive above {limit} bytes");
        }

        total += length;
        (left, padding) = (length, Padding(length));
        return new TarMember(name, kind, length);
    }

    /// <summary>The next header; null at the end, which is a block of zeros or the end of the file.</summary>
    private TarHeader? ReadHeader()
    {
        var block = new byte[TarHeader.Size];
        int read = reader.ReadUpTo(block);
        return read == 0 || (read == block.Length && !block.AsSpan().ContainsAnyExcept((byte)0)) ? null
            : read < block.Length ? throw reader.Fault("it ends within a header")
            : TarHeader.Parse(block, reader);
    }

    private byte[] ReadExtension(TarHeader header)
    {
        if (header.Length > LongestExtension)
        {
            throw reader.Fault($"a header of {header.Length} bytes is longer than the {LongestExtension} any name needs");
        }

        byte[] content = reader.ReadBytes(header.Length);
        reader.Skip(Padding(header.Length));
        return content;
    }

    private static long Padding(long length) => (TarHeader.Size - (length % TarHeader.Size)) % TarHeader.Size;

    private sealed class Member(TarFile tar) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            Span<byte> part = buffer[..(int)Math.Min(buffer.Length, tar.left)];
            tar.reader.Fill(part);
            tar.left -= part.Length;
            return part.Length;
        }
    }
}
