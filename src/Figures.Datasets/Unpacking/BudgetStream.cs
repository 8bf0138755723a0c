namespace Figures.Datasets;

/// <summary>A stream that gives so many bytes and no more, wherever it is read.</summary>
/// <param name="inner">Can seek; closed with this stream.</param>
/// <param name="budget">Bytes.</param>
internal sealed class BudgetStream(Stream inner, long budget) : Stream
{
    /// <summary>Bytes that may still be read.</summary>
    public long Budget { get; set; } = budget;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The budget is spent.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        Budget -= count;
        return Budget >= 0 ? count : throw new InvalidDataException("The directory of the archive is too long.");
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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
