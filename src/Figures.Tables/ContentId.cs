using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Figures.Tables;

/// <summary>
/// The SHA-256 digest that names a content: equal content, equal id, whatever file holds it.
/// The store names its entries by it and keys are built from it.
/// </summary>
public readonly record struct ContentId
{
    /// <summary>The digest's length in bytes.</summary>
    public const int Size = 32;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    private ContentId(ReadOnlySpan<byte> digest)
    {
        first = BinaryPrimitives.ReadUInt64BigEndian(digest);
        second = BinaryPrimitives.ReadUInt64BigEndian(digest[8..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(digest[16..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(digest[24..]);
    }

    /// <summary>The first twelve digits, for people.</summary>
    public string Short => ToString()[..12];

    /// <summary>Reads the 64 lower-case hexadecimal digits written by <see cref="ToString"/>.</summary>
    /// <param name="hex">The digits.</param>
    /// <exception cref="FormatException">Not exactly 64 lower-case hexadecimal digits.</exception>
    public static ContentId Parse(string hex) =>
        TryParse(hex, out ContentId id)
            ? id
            : throw new FormatException($"'{hex}' is not a content id of 64 lower-case hexadecimal digits.");

    /// <summary>Reads the 64 lower-case hexadecimal digits written by <see cref="ToString"/>, if they are that.</summary>
    /// <param name="hex">The digits.</param>
    /// <param name="id">The id; of no meaning when the text was none.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse(string? hex, out ContentId id)
    {
        id = default;
        Span<byte> digest = stackalloc byte[Size];
        if (hex is not { Length: 2 * Size } || Convert.FromHexString(hex, digest, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        id = FromDigest(digest);
        return id.ToString() == hex;
    }

    /// <summary>Reads the 64 lower-case hexadecimal digits in ASCII, if they are that.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="id">The id; of no meaning when the bytes were none.</param>
    /// <returns>Whether the bytes were an id.</returns>
    public static bool TryParse(ReadOnlySpan<byte> digits, out ContentId id)
    {
        id = default;
        Span<byte> digest = stackalloc byte[Size];
        if (digits.Length != 2 * Size || digits.ContainsAnyInRange((byte)'A', (byte)'F')
            || Convert.FromHexString(digits, digest, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        id = FromDigest(digest);
        return true;
    }

    /// <summary>The id of plain bytes: their SHA-256.</summary>
    /// <param name="content">The bytes.</param>
    public static ContentId OfBytes(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(content, digest);
        return FromDigest(digest);
    }

    /// <summary>The 64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> digest = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(digest, first);
        BinaryPrimitives.WriteUInt64BigEndian(digest[8..], second);
        BinaryPrimitives.WriteUInt64BigEndian(digest[16..], third);
        BinaryPrimitives.WriteUInt64BigEndian(digest[24..], fourth);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>Writes what <see cref="ToString"/> gives, in ASCII.</summary>
    /// <param name="digits">Receives 64 bytes at its start.</param>
    /// <exception cref="ArgumentException">It is shorter than that.</exception>
    public void Write(Span<byte> digits)
    {
        ReadOnlySpan<ulong> words = [first, second, third, fourth];
        Span<byte> digest = stackalloc byte[Size];
        for (int word = 0; word < words.Length; word++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(digest[(word * sizeof(ulong))..], words[word]);
        }

        if (!Convert.TryToHexStringLower(digest, digits, out _))
        {
            throw new ArgumentException($"An id takes {2 * Size} bytes.", nameof(digits));
        }
    }

    /// <summary>Wraps a digest that was computed elsewhere.</summary>
    internal static ContentId FromDigest(ReadOnlySpan<byte> digest) => new(digest);
}
