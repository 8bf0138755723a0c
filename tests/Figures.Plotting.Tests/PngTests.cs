using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

public sealed class PngTests
{
    public static TheoryData<string> Streams => ["empty", "one", "zeros", "noise", "text", "ramp", "long"];

    [Theory]
    [MemberData(nameof(Streams))]
    public void The_runtime_inflates_what_we_deflate(string kind)
    {
        var data = Data(kind);

        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(Deflate.Compress(data)), CompressionMode.Decompress))
        {
            zlib.CopyTo(inflated);
        }

        Assert.Equal(data, inflated.ToArray());
    }

    [Fact]
    public void Repetition_is_compressed()
    {
        Assert.True(Deflate.Compress(Data("zeros")).Length < 600);
        Assert.True(Deflate.Compress(Data("text")).Length < Data("text").Length / 20);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    public void Pixels_survive_the_file(int colors)
    {
        var numbers = RasterizerTests.Numbers(9, 37 * 23);
        var pixels = numbers.Select(v => (int)(v * colors) * 7919 & 0xffffff).ToArray();
        var file = PngReader.Read(PngFile.Write(new RasterPicture(37, 23, pixels), 300, []));

        Assert.Equal(colors <= 256 ? 3 : 2, file.Chunk("IHDR")[9]);
        Assert.Equal(pixels, file.Decode().Pixels.ToArray());
    }

    [Fact]
    public void Chunks_stand_in_order_with_size_and_texts()
    {
        var list = new DisplayList(20, 10, 300, Color.White, []) { Title = "Figure 1", Description = "γ = 2" };
        var file = PngReader.Read(PngRenderer.Render(list, new Dictionary<string, string> { ["Software"] = "Figures", ["Key"] = "abc" }));

        Assert.Equal(["IHDR", "sRGB", "pHYs", "PLTE", "iTXt", "tEXt", "tEXt", "tEXt", "IDAT", "IEND"],
            file.Chunks.Select(chunk => chunk.Type));
        Assert.Equal(11811, BinaryPrimitives.ReadInt32BigEndian(file.Chunk("pHYs")));
        Assert.Equal("Description\0\0\0\0\0γ = 2", Encoding.UTF8.GetString(file.Chunk("iTXt")));
        Assert.Equal(
            ["Key\0abc", "Software\0Figures", "Title\0Figure 1"],
            file.Chunks.Where(chunk => chunk.Type == "tEXt").Select(chunk => Encoding.Latin1.GetString(chunk.Data)));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 30000)]
    public void A_picture_of_absurd_size_is_refused(int width, int height) =>
        Assert.Throws<ArgumentException>(() => PngRenderer.Render(new DisplayList(width, height, 96, Color.White, [])));

    private static byte[] Data(string kind) => kind switch
    {
        "empty" => [],
        "one" => [42],
        "zeros" => new byte[200_000],
        "noise" => [.. RasterizerTests.Numbers(1, 100_000).Select(v => (byte)(v * 256))],
        "text" => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("the quick brown fox jumps over the lazy dog; ", 2000))),
        "ramp" => [.. Enumerable.Range(0, 70_000).Select(i => (byte)(i * i >> 5))],
        _ => [.. Enumerable.Range(0, 400_000).Select(i => (byte)(i % 1000 < 500 ? i % 7 : i >> 9))],
    };
}
