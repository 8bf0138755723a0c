using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Figures.Pipeline.Fingerprints;

/// <summary>Collects what a member consists of as bytes no two different members share: every text carries its length.</summary>
internal sealed class CanonicalWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    public void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(sizeof(int)), value);
        bytes.Advance(sizeof(int));
    }

    public void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), value);
        bytes.Advance(sizeof(long));
    }

    public void Write(ReadOnlySpan<byte> value)
    {
        Write(value.Length);
        bytes.Write(value);
    }

    public void Write(string text)
    {
        Write(text.Length);
        bytes.Advance(Encoding.Unicode.GetBytes(text, bytes.GetSpan(2 * text.Length + 1)));
    }

    /// <summary>SHA-256 of all that was written.</summary>
    public byte[] Hash() => SHA256.HashData(bytes.WrittenSpan);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => bytes.ResetWrittenCount();
}
