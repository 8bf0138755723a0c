using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Figures.Datasets;

/// <summary>
/// The frame of a PNG file: signature, chunks with their checksums, and the end. The decoder forgives damage that does not stop it, and
/// turns other depths into 8 bits; data may not change so silently, so both are refused here before it sees them.
/// </summary>
internal static class PngChunks
{
    private const int HeaderLength = 13;
    private const int GreyTypes = ~4; // 0 is grey, 4 is grey with opacity
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Whether a file starts as a PNG does.</summary>
    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Checks a file from its first to its last chunk.</summary>
    /// <param name="file">A file that <see cref="IsPng"/>.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <returns>Whether its pixels are grey.</returns>
    /// <exception cref="DatasetFormatException">It is cut or damaged, or has other than 8 bits a channel.</exception>
    public static bool Check(ReadOnlySpan<byte> file, string name)
    {
        ReadOnlySpan<byte> rest = file[Signature.Length..];
        bool? isGrey = null;
        while (true)
        {
            ReadOnlySpan<byte> content = Take(ref rest, name, out string type);
            if ((type == "IHDR") != (isGrey is null))
            {
                throw new DatasetFormatException(name, $"a chunk {type} is not expected there");
            }

            switch (type)
            {
                case "IHDR":
                    isGrey = IsGrey(content, name);
                    break;
                case "IEND":
                    return isGrey!.Value;
            }
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, string name, out string type)
    {
        if (rest.Length < 12)
        {
            throw new DatasetFormatException(name, "it ends before its last chunk");
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        type = Encoding.ASCII.GetString(rest.Slice(4, 4));
        if (length > rest.Length - 12)
        {
            throw new DatasetFormatException(name, $"it ends within a chunk of {length} bytes");
        }

        ReadOnlySpan<byte> body = rest.Slice(4, 4 + (int)length);
        uint checksum = BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]);
        rest = rest[(12 + (int)length)..];
        return checksum == Crc32.HashToUInt32(body) ? body[4..] : throw new DatasetFormatException(name, "the checksum of a chunk is wrong");
    }

    private static bool IsGrey(ReadOnlySpan<byte> header, string name) =>
        header.Length == HeaderLength && header[8] == 8
            ? (header[9] & GreyTypes) == 0
            : throw new DatasetFormatException(name, header.Length == HeaderLength
                ? $"only 8 bits a channel are read, not {header[8]}" : "the header has another length");
}
