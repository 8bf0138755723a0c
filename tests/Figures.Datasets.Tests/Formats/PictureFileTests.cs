using System.Text;

namespace Figures.Datasets.Tests;

public sealed class PictureFileTests
{
    /// <summary>Rows of all five filters, worked out by hand from 1 2 3 | 2 4 6 | 3 6 9 | 4 8 12 | 5 10 15.</summary>
    private static readonly byte[] FilteredGrey = [0, 1, 2, 3, 1, 2, 2, 2, 2, 1, 2, 3, 3, 3, 3, 4, 4, 1, 2, 3];

    [Fact]
    public void All_five_filters_are_undone()
    {
        ImageSet image = PngFile.Read(new MemoryStream(PngBytes.Of(3, 5, 0, FilteredGrey)), "x.png");
        Assert.Equal((1, 1, 5, 3), (image.Count, image.Channels, image.Height, image.Width));
        Assert.Equal([1, 2, 3, 2, 4, 6, 3, 6, 9, 4, 8, 12, 5, 10, 15], image.Pixels.ToArray());
    }

    [Fact]
    public void Colours_come_out_channel_by_channel_and_opacity_is_left_out()
    {
        ImageSet opaque = PngFile.Read(new MemoryStream(PngBytes.Of(2, 1, 2, [0, 1, 2, 3, 4, 5, 6])), "x.png");
        ImageSet clear = PngFile.Read(new MemoryStream(PngBytes.Of(2, 1, 6, [0, 1, 2, 3, 9, 4, 5, 6, 9])), "x.png");
        ImageSet grey = PngFile.Read(new MemoryStream(PngBytes.Of(2, 1, 4, [0, 7, 9, 8, 9])), "x.png");
        Assert.Equal([1, 4, 2, 5, 3, 6], opaque.Pixels.ToArray());
        Assert.Equal(opaque.Pixels.ToArray(), clear.Pixels.ToArray());
        Assert.Equal([7, 8], grey.Pixels.ToArray());
    }

    [Theory]
    [InlineData(16, 0, 0, "16 bits")]
    [InlineData(8, 3, 0, "type 3")]
    [InlineData(8, 0, 1, "interlacing 1")]
    public void Other_kinds_of_PNG_are_refused_by_name(byte bits, byte type, byte interlace, string message) => Assert.Contains(
        message,
        Assert.Throws<DatasetFormatException>(() => PngFile.Read(new MemoryStream(PngBytes.Of(1, 1, type, [0, 0], bits, interlace)),
            "x.png")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1 << 20, 1)]
    [InlineData(1 << 15, 1 << 15)]
    [InlineData(-1, -1)]
    public void Sizes_that_are_not_possible_are_refused(int width, int height) =>
        Assert.Throws<DatasetFormatException>(() => PngFile.Read(new MemoryStream(PngBytes.Of(width, height, 0, [0])), "x.png"));

    [Fact]
    public void Every_changed_byte_and_every_cut_of_a_PNG_is_noticed_or_harmless()
    {
        byte[] good = PngBytes.Of(3, 5, 0, FilteredGrey);
        byte[] pixels = PngFile.Read(new MemoryStream(good), "x.png").Pixels.ToArray();
        for (int place = 0; place < good.Length; place++)
        {
            byte[] changed = [.. good];
            changed[place] ^= 0x21;
            Assert.True(Pixels(changed, PngFile.Read) is not { } read || read.AsSpan().SequenceEqual(pixels), $"byte {place}");
            Assert.Null(Pixels(good[..place], PngFile.Read));
        }
    }

    [Fact]
    public void Grey_and_colour_pixmaps_are_read_with_comments()
    {
        Assert.Equal([7, 8], PpmFile.Read(new MemoryStream([.. "P5\n# made by hand\n2 1\n255\n"u8, 7, 8]), "x.ppm").Pixels.ToArray());
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
