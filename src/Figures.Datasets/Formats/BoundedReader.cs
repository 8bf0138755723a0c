using System.Buffers.Binary;

namespace Figures.Datasets;

/// <summary>
/// Reads a stream whose header may lie: memory grows with the bytes that really arrive, never with what a header promises, and every fault
/// of the stream below becomes a <see cref="DatasetFormatException"/>.
/// </summary>
/// <param name="stream">The bytes; not closed here.</param>
/// <param name="name">The file's name, for messages.</param>
internal sealed class BoundedReader(Stream stream, string name)
{
    private const int FirstBlock = 1 << 20;

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>A big-endian number of 32 bits.</summary>
    public uint ReadUInt32BigEndian()
    {
        Span<byte> bytes = stackalloc byte[4];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    /// <summary>Exactly so many bytes.</summary>
    /// <exception cref="DatasetFormatException">The file ends before, or is longer than an array can be.</exception>
    public byte[] ReadBytes(long count)
    {
        if (count > Array.MaxLength)
        {
            throw Fault($"{count} bytes are more than can be held at once");
        }

        var bytes = new byte[Math.Min(count, FirstBlock)];
        int filled = 0;
        while (true)
        {
            Fill(bytes.AsSpan(filled));
            filled = bytes.Length;
            if (filled == count)
            {
                return bytes;
            }

            Array.Resize(ref bytes, (int)Math.Min(count, 2L * filled));
        }
    }

    /// <summary>Fills a span.</summary>
    /// <exception cref="DatasetFormatException">The file ends before.</exception>
    public void Fill(Span<byte> destination)
    {
        int read = Guarded(destination);
        Position += read;
        if (read < destination.Length)
        {
            throw Fault($"the file ends after {Position} bytes, where {destination.Length - read} more are needed");
        }
    }

    /// <summary>Checks that nothing follows.</summary>
    /// <exception cref="DatasetFormatException">There are more bytes than the header describes.</exception>
    public void ExpectEnd()
    {
        Span<byte> one = stackalloc byte[1];
        if (Guarded(one) > 0)
        {
            throw Fault($"there are bytes after the {Position} that the header describes");
        }
    }

    /// <summary>An exception that names the file.</summary>
    public DatasetFormatException Fault(string what, Exception? cause = null) => new(name, what, cause);

    private int Guarded(Span<byte> destination)
    {
        try
        {
            return stream.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw Fault("the compressed bytes are damaged", fault);
        }
    }
}
