using System.IO.Hashing;

namespace Figures.Datasets;

/// <summary>Passes the bytes of a zip member on; at its end it compares length and CRC-32 with the archive's directory.</summary>
/// <param name="inner">The unpacked bytes; closed with this stream.</param>
/// <param name="expected">The CRC-32 of the directory.</param>
/// <param name="length">The length of the directory: more bytes are refused at once, so that a bomb does not go off.</param>
internal sealed class ChecksumStream(Stream inner, uint expected, long length) : ReadOnlyStream
{
    private readonly Crc32 checksum = new();
    private long position;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The member is longer than stated, or its checksum is another.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        position += count;
        checksum.Append(buffer[..count]);
        if (position > length)
        {
            throw new InvalidDataException($"A member is longer than the {length} bytes the directory states.");
        }

        if (count == 0 && buffer.Length > 0 && (position < length || checksum.GetCurrentHashAsUInt32() != expected))
        {
            throw new InvalidDataException("Length or checksum of a member is not what the directory states.");
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
