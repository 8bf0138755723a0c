using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Figures.Tables;

/// <summary>
/// SHA-256 over an unambiguous byte sequence: every text and list is preceded by its length, numbers are little endian and every NaN
/// has one bit pattern. Changing anything here changes every content id, so <see cref="Version"/> is part of the hash.
/// </summary>
internal sealed class ContentHasher : IDisposable
{
    /// <summary>The version of the byte sequence.</summary>
    public const int Version = 1;

    /// <summary>The one bit pattern of NaN: quiet, positive, no payload.</summary>
    public const long CanonicalNaN = 0x7FF8_0000_0000_0000;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[8192];
    private int used;

    /// <summary>The bits of a number with all NaNs mapped to one.</summary>
    public static long CanonicalBits(double value) => double.IsNaN(value) ? CanonicalNaN : BitConverter.DoubleToInt64Bits(value);

    public void Add(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), value);

    public void Add(double value) => Add(CanonicalBits(value));

    public void Add(bool value) => Reserve(1)[0] = value ? (byte)1 : (byte)0;

    public void Add(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        Add((long)length);
        if (length <= buffer.Length)
        {
            Encoding.UTF8.GetBytes(value, Reserve(length));
            return;
        }

        Flush();
        hash.AppendData(Encoding.UTF8.GetBytes(value));
    }

    public void Add(ReadOnlySpan<double> values)
    {
        Add((long)values.Length);
        foreach (double value in values)
        {
            Add(value);
        }
    }

    public void Add(ReadOnlySpan<long> values)
    {
        Add((long)values.Length);
        foreach (long value in values)
        {
            Add(value);
        }
    }

    public void Add(ReadOnlySpan<bool> values)
    {
        Add((long)values.Length);
        foreach (bool value in values)
        {
            Add(value);
        }
    }

    public void Add(ReadOnlySpan<string> values)
    {
        Add((long)values.Length);
        foreach (string value in values)
        {
            Add(value);
        }
    }

    public void Add(ColumnSchema schema)
    {
        Add(schema.Name);
        Add((long)schema.Type);
        Add(schema.Unit);
        Add(schema.Description);
        Add(schema.IsKey);
        Add(schema.Tolerance.Absolute);
        Add(schema.Tolerance.Relative);
    }

    /// <summary>The digest of everything added; the hasher starts anew.</summary>
    public ContentId Finish()
    {
        Flush();
        Span<byte> digest = stackalloc byte[ContentId.Size];
        hash.GetHashAndReset(digest);
        return ContentId.FromDigest(digest);
    }

    public void Dispose() => hash.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (used + count > buffer.Length)
        {
            Flush();
        }

        used += count;
        return buffer.AsSpan(used - count, count);
    }

    private void Flush()
    {
        hash.AppendData(buffer.AsSpan(0, used));
        used = 0;
    }
}
