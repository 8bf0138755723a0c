using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Figures.Numerics;

/// <summary>
/// The 256-bit name of a random stream: SHA-256 over the parent's name, the stream's own name and its integers, all length-prefixed and
/// little endian. Streams with different histories of names are therefore independent, whatever the order they are created in.
/// </summary>
internal static class StreamIdentity
{
    public const int Size = 32;

    private static ReadOnlySpan<byte> Domain => "Figures.Numerics.RandomStream"u8;

    /// <summary>The ancestor of all streams of one master seed.</summary>
    public static byte[] Root(ulong masterSeed)
    {
        var root = new byte[Size];
        BinaryPrimitives.WriteUInt64LittleEndian(root, masterSeed);
        return root;
    }

    public static byte[] Derive(ReadOnlySpan<byte> parent, string name, ReadOnlySpan<long> identity)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Domain);
        hash.AppendData(parent);
        var text = Encoding.UTF8.GetBytes(name);
        Append(hash, text.Length);
        hash.AppendData(text);
        Append(hash, identity.Length);
        foreach (var number in identity)
        {
            Append(hash, number);
        }

        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
