using System.Text;

using SkiaSharp;

namespace Figures.Datasets.Tests;

public sealed class PictureFileTests
{
    /// <summary>Rows of all five filters, worked out by hand from 1 2 3 | 2 4 6 | 3 6 9 | 4 8 12 | 5 10 15.</summary>
    private static readonly byte[] FilteredGrey = [0, 1, 2, 3, 1, 2, 2, 2, 2, 1, 2, 3, 3, 3, 3, 4, 4, 1, 2, 3];

    [Fact]
    public void All_five_filters_are_undone()
    {
        ImageSet image = Read(PngBytes.Of(3, 5, 0, FilteredGrey));
        Assert.Equal((1, 1, 5, 3), (image.Count, image.Channels, image.Height, image.Width));
        Assert.Equal([1, 2, 3, 2, 4, 6, 3, 6, 9, 4, 8, 12, 5, 10, 15], image.Pixels.ToArray());
    }

    [Fact]
    public void Colours_come_out_channel_by_channel_and_opacity_is_left_out()
    {
        ImageSet opaque = PictureFile.Read(new MemoryStream(PngBytes.Of(2, 1, 2, [0, 1, 2, 3, 4, 5, 6])), "x.png");
        ImageSet clear = PictureFile.Read(new MemoryStream(PngBytes.Of(2, 1, 6, [0, 1, 2, 3, 9, 4, 5, 6, 9])), "x.png");
        ImageSet grey = PictureFile.Read(new MemoryStream(PngBytes.Of(2, 1, 4, [0, 7, 9, 8, 9])), "x.png");
        Assert.Equal([1, 4, 2, 5, 3, 6], opaque.Pixels.ToArray());
        Assert.Equal(opaque.Pixels.ToArray(), clear.Pixels.ToArray());
        Assert.Equal([7, 8], grey.Pixels.ToArray());
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(4, 2, 1)]
    [InlineData(2, 3, 3)]
    [InlineData(6, 4, 3)]
    public void Numbers_are_those_of_the_file_whatever_it_says_of_colours(byte type, int channels, int kept)
    {
        const int Side = 16;
        byte[] values = [.. Enumerable.Range(0, Side * Side * channels).Select(i => (byte)((i * 37) ^ (i >> 3)))];
        byte[] filtered = [.. values.Chunk(Side * channels).SelectMany(row => row.Prepend((byte)0))];
        byte[] expected = [.. Enumerable.Range(0, kept).SelectMany(channel => values.Chunk(channels).Select(pixel => pixel[channel]))];
        byte[] gamma = PngBytes.Chunk("gAMA", [0, 1, 0x86, 0xa0]);
        byte[] primaries = PngBytes.Chunk("cHRM", [.. Enumerable.Range(0, 8).SelectMany(i => new byte[] { 0, 0, 0x60, (byte)(0x80 + i) })]);
        byte[] depth = PngBytes.Chunk("sBIT", [.. Enumerable.Repeat((byte)5, channels)]);
        foreach (byte[][] chunks in (byte[][][])[[], [gamma], [gamma, primaries], [PngBytes.Chunk("sRGB", [0])], [depth]])
        {
            ImageSet image = Read(PngBytes.Of(Side, Side, type, filtered, chunks: chunks));
            Assert.Equal(kept, image.Channels);
            Assert.Equal(expected, image.Pixels.ToArray());
        }
    }

    [Fact]
    public void Palettes_and_interlaced_pictures_are_read()
    {
        byte[] palette = PngBytes.Chunk("PLTE", [1, 2, 3, 250, 251, 252]);
        Assert.Equal([250, 1, 251, 2, 252, 3], Read(PngBytes.Of(2, 1, 3, [0, 1, 0], chunks: palette)).Pixels.ToArray());
        Assert.Equal([9], Read(PngBytes.Of(1, 1, 0, [0, 9], interlace: 1)).Pixels.ToArray());
    }

    [Theory]
    [InlineData(16)]
    [InlineData(4)]
    [InlineData(1)]
    public void Other_depths_are_refused_by_name(byte bits) => Assert.Contains(
        $"not {bits}", Assert.Throws<DatasetFormatException>(() => Read(PngBytes.Of(1, 1, 0, [0, 0, 0], bits))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1 << 20, 1)]
    [InlineData(1 << 14, 1 << 14)]
    [InlineData(1 << 15, 1 << 15)]
    [InlineData(1 << 13, 1 << 13)]
    [InlineData(-1, -1)]
    public void A_header_alone_takes_no_memory(int width, int height)
    {
        byte[] file = PngBytes.Of(width, height, 2, [0]);
        Assert.Throws<DatasetFormatException>(() => Read(file)); // loads the decoder
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("x.png", Assert.Throws<DatasetFormatException>(() => Read(file)).File);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(SKColorType.Gray8, 1)]
    [InlineData(SKColorType.Rgba8888, 3)]
    public void A_JPEG_is_read_and_its_cuts_are_noticed(SKColorType type, int channels)
    {
        byte[] file = Jpeg(type);
        ImageSet image = PictureFile.Read(new MemoryStream(file), "x.jpg");
        Assert.Equal((channels, 20, 30), (image.Channels, image.Height, image.Width));
        Assert.All(image.Pixels.ToArray(), value => Assert.InRange(value, 99, 101));
        Assert.Throws<DatasetFormatException>(() => PictureFile.Read(new MemoryStream(file[..(file.Length / 2)]), "x.jpg"));
    }

    [Fact]
    public void Other_formats_are_refused() => Assert.Contains("Gif", Assert.Throws<DatasetFormatException>(() => PictureFile.Read(
        new MemoryStream([.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 9, 9, 9, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
        "x.png")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_changed_byte_and_every_cut_of_a_PNG_is_noticed_or_harmless()
    {
        byte[] good = PngBytes.Of(3, 5, 0, FilteredGrey);
        byte[] pixels = PictureFile.Read(new MemoryStream(good), "x.png").Pixels.ToArray();
        for (int place = 0; place < good.Length; place++)
        {
            byte[] changed = [.. good];
            changed[place] ^= 0x21;
            Assert.True(Pixels(changed, PictureFile.Read) is not { } read || read.AsSpan().SequenceEqual(pixels), $"byte {place}");
            Assert.Null(Pixels(good[..place], PictureFile.Read));
        }
    }

    [Fact]
    public void Grey_and_colour_pixmaps_are_read_with_comments()
    {
        Assert.Equal([7, 8], PictureFile.Read(new MemoryStream([.. "P5\n# made by hand\n2 1\n255\n"u8, 7, 8]), "x.ppm").Pixels.ToArray());
        Assert.Equal([1, 4, 2, 5, 3, 6], PpmFile.Read(new MemoryStream([.. "P6 2 1 255 "u8, 1, 2, 3, 4, 5, 6]), "x.ppm").Pixels.ToArray());
    }

    [Theory]
    [InlineData("P4 1 1 255 x")]
    [InlineData("P5 1 1 65535 xx")]
    [InlineData("P5 0 1 255 ")]
    [InlineData("P5 99999999 1 255 x")]
    [InlineData("P5 2 1 255 x")]
    [InlineData("P5 1 1 255 xx")]
    [InlineData("P5 -1 1 255 x")]
    [InlineData("P5 # without end")]
    [InlineData("P")]
    public void Other_pixmaps_are_refused(string text) =>
        Assert.Throws<DatasetFormatException>(() => PpmFile.Read(new MemoryStream(Encoding.ASCII.GetBytes(text)), "x.ppm"));

    private static ImageSet Read(byte[] png) => PictureFile.Read(new MemoryStream(png), "x.png");

    private static byte[] Jpeg(SKColorType type)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(30, 20, type, SKAlphaType.Opaque));
        bitmap.Erase(new SKColor(100, 100, 100));
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 100);
        return data.ToArray();
    }

    private static byte[]? Pixels(byte[] file, Func<Stream, string, ImageSet> read)
    {
        try
        {
            return read(new MemoryStream(file), "x").Pixels.ToArray();
        }
        catch (DatasetFormatException)
        {
            return null;
        }
    }
}
