namespace Figures.Datasets;

/// <summary>A stream whose first bytes were read already, to look at them. Leaves the rest open.</summary>
/// <param name="start">What was read.</param>
/// <param name="rest">What follows.</param>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> start, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> start = start;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (start.IsEmpty)
        {
            return rest.Read(buffer);
        }

        int count = Math.Min(buffer.Length, start.Length);
        start.Span[..count].CopyTo(buffer);
        start = start[count..];
        return count;
    }
}
