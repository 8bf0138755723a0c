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
    /// <summary>Bytes of the largest file, or member of an archive, that is held whole: 256 MiB, five times the images of MNIST.</summary>
    /// <remarks>Compressed zeros become a thousand times as many, so that what arrives needs a bound as well as what is promised.</remarks>
    public const int LongestWhole = 1 << 28;

    private const int FirstBlock = 1 << 16;

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
    /// <exception cref="DatasetFormatException">The file ends before, or more than <see cref="LongestWhole"/> bytes are asked for.</exception>
    public byte[] ReadBytes(long count)
    {
        if (count > LongestWhole)
        {
            throw Fault($"{count} bytes are more than the {LongestWhole} that are held at once");
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

    /// <summary>All bytes to the end.</summary>
    /// <param name="longest">How many there may be.</param>
    /// <exception cref="DatasetFormatException">There are more.</exception>
    public byte[] ReadToEnd(int longest = LongestWhole)
    {
        var bytes = new byte[Math.Min(longest, FirstBlock)];
        int filled = 0;
        while ((filled += ReadUpTo(bytes.AsSpan(filled))) == bytes.Length)
        {
            if (filled == longest)
            {
                ExpectEnd();
                return bytes;
            }

            Array.Resize(ref bytes, Math.Min(longest, 2 * filled));
        }

        return bytes[..filled];
    }

    /// <summary>Fills a span.</summary>
    /// <exception cref="DatasetFormatException">The file ends before.</exception>
    public void Fill(Span<byte> destination)
    {
        int read = ReadUpTo(destination);
        if (read < destination.Length)
        {
            throw Fault($"the file ends after {Position} bytes, where {destination.Length - read} more are needed");
        }
    }

    /// <summary>Passes over bytes.</summary>
    /// <exception cref="DatasetFormatException">The file ends before.</exception>
    public void Skip(long count)
    {
        var block = new byte[(int)Math.Min(count, FirstBlock)];
        for (long left = count; left > 0; left -= block.Length)
        {
            Fill(block.AsSpan(0, (int)Math.Min(left, block.Length)));
        }
    }

    /// <summary>Reads as much of a span as the stream has left.</summary>
    /// <returns>The bytes read; fewer than asked for at the end alone.</returns>
    public int ReadUpTo(Span<byte> destination)
    {
        int read = Guarded(destination);
        Position += read;
        return read;
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
