using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Figures.Plotting.Tests;

public sealed class PngTests
{
    private static readonly Dictionary<string, string> Some = new(StringComparer.Ordinal)
    {
        ["Title"] = "Figure 1", ["Description"] = "γ = 2", ["Key"] = "abc",
    };

    [Fact]
    public void Chunks_stand_before_the_pixels_with_size_and_texts()
    {
        var file = PngChunks.WithTexts(Encoded(20, 10), 300, Some);
        var chunks = Chunks(file);

        Assert.Equal(["IHDR", "sRGB", "pHYs", "tEXt", "iTXt", "tEXt"], chunks.Select(chunk => chunk.Type).Take(6));
        Assert.Equal("IEND", chunks[^1].Type);
        Assert.Equal(11811, BinaryPrimitives.ReadInt32BigEndian(chunks[2].Data));
        Assert.Equal("Description\0\0\0\0\0γ = 2", Encoding.UTF8.GetString(chunks[4].Data));
        Assert.Contains("Key\0abc", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_read_back_and_replaced_not_added()
    {
        var once = PngChunks.WithTexts(Encoded(3, 2), 300, Some);

        Assert.Equal(Some, PngChunks.Texts(once));
        Assert.Equal(once, PngChunks.WithTexts(PngChunks.WithTexts(once, 72, [new("Other", "text")]), 300, Some));
    }

    [Fact]
    public void Pixels_survive_the_chunks()
    {
        var plain = Picture.Decode(Encoded(37, 23));
        var decoded = Picture.Decode(PngChunks.WithTexts(Encoded(37, 23), 300, Some));

        Assert.Equal((37, 23), (decoded.Width, decoded.Height));
        Assert.Equal(plain.Rgba.ToArray(), decoded.Rgba.ToArray());
        Assert.Equal((36 * 7, 22 * 11, 99, 128), (decoded[36, 22].R, decoded[36, 22].G, decoded[36, 22].B, decoded[36, 22].A));
    }

    [Fact]
    public void Files_that_are_cut_off_or_changed_are_refused()
    {
        var file = PngChunks.WithTexts(Encoded(37, 23), 300, Some);
        var changed = file.ToArray();
        changed[file.Length / 2] ^= 1;

        Assert.Throws<InvalidDataException>(() => PngChunks.Texts(file.AsSpan(0, file.Length - 5)));
        Assert.Throws<InvalidDataException>(() => PngChunks.Texts(changed));
        Assert.Throws<InvalidDataException>(() => PngChunks.Texts("no picture"u8));
        Assert.Throws<InvalidDataException>(() => Picture.Decode(file.AsSpan(0, file.Length / 2)));
        Assert.Throws<InvalidDataException>(() => Picture.Decode("no picture"u8));
        Assert.Throws<InvalidDataException>(() => Picture.Decode([]));
    }

    [Fact]
    public void A_picture_of_more_pixels_than_allowed_is_refused_before_it_is_decoded()
    {
        // A header that claims 60 000 × 60 000 pixels.
        var file = PngChunks.WithTexts(Encoded(3, 2), 300, []);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), System.IO.Hashing.Crc32.HashToUInt32(file.AsSpan(12, 17)));

        Assert.Contains("60000", Assert.Throws<InvalidDataException>(() => Picture.Decode(file)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Picture.Decode(Encoded(37, 23), pixelLimit: 37 * 22));
    }

    private static byte[] Encoded(int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                bitmap.SetPixel(x, y, new SKColor((byte)(x * 7), (byte)(y * 11), 99, 128));
            }
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static List<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        var chunks = new List<(string Type, byte[] Data)>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += length + 12;
        }

        return chunks;
    }
}
