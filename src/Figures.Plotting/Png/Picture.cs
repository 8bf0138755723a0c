using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Decoded pixels: eight bits each of red, green, blue and straight opacity, rows from the top.</summary>
public sealed class Picture
{
    /// <summary>Most pixels that are decoded unless another limit is given: 64 million, 256 MB.</summary>
    public const long PixelLimit = 1L << 26;

    private readonly byte[] rgba;

    private Picture(int width, int height, byte[] rgba)
    {
        Width = width;
        Height = height;
        this.rgba = rgba;
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Red, green, blue and opacity of every pixel, row by row; 4 · width · height bytes.</summary>
    public ReadOnlySpan<byte> Rgba => rgba;

    /// <summary>The colour in a column and a row, counted from the upper left.</summary>
    public Color this[int x, int y]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)x, (uint)Width, nameof(x));
            var at = 4 * ((y * Width) + x);
            return new Color(rgba[at], rgba[at + 1], rgba[at + 2], rgba[at + 3]);
        }
    }

    /// <summary>
    /// Decodes a PNG, JPEG, GIF, BMP or WebP file. Numbers are taken as they are, without conversion between colour spaces.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <param name="pixelLimit">Most pixels; checked before anything is decoded.</param>
    /// <exception cref="InvalidDataException">No picture, one that is cut off or damaged, or one beyond the limit.</exception>
    public static Picture Decode(ReadOnlySpan<byte> file, long pixelLimit = PixelLimit)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data)
            ?? throw new InvalidDataException($"The {file.Length} bytes are not a picture of a known format.");
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > pixelLimit)
        {
            throw new InvalidDataException($"The picture has {width} × {height} pixels; at most {pixelLimit} are decoded.");
        }

        var result = codec.GetPixels(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul), out var rgba);
        return result == SKCodecResult.Success ? new Picture(width, height, rgba)
            : throw new InvalidDataException($"The picture of {width} × {height} pixels cannot be decoded: {result}.");
    }
}
