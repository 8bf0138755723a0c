using System.Runtime.InteropServices;

using SkiaSharp;

namespace Figures.Datasets;

/// <summary>
/// Reads pictures of 8 bits a channel, grey or colour: PNG and JPEG, and the pixmaps of <see cref="PpmFile"/>. The content tells the
/// format. The numbers are those of the file: no colour profile, gamma or orientation is applied, and opacity is left out.
/// </summary>
public static class PictureFile
{
    /// <summary>Pixels of the largest picture, 8192×8192.</summary>
    public const int LargestPixels = 1 << 26;

    /// <summary>Rows or columns.</summary>
    internal const int LargestSide = 1 << 15;

    /// <summary>Neither PNG nor JPEG packs more pixels into a byte; more of them are a header without a picture.</summary>
    private const long MostPixelsOfByte = 1100;

    /// <summary>Reads a picture as an image of one or three channels.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DatasetFormatException">It is no such picture, or damaged, or above <see cref="LargestPixels"/>.</exception>
    public static ImageSet Read(string path)
    {
        using FileStream file = RegularFile.Open(path);
        return Read(file, Path.GetFileName(path));
    }

    /// <summary>Reads a picture from a stream.</summary>
    /// <param name="stream">The bytes, to their end; not closed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DatasetFormatException">As above.</exception>
    public static ImageSet Read(Stream stream, string name)
    {
        byte[] bytes = new BoundedReader(stream, name).ReadToEnd();
        if (PpmFile.IsPixmap(bytes))
        {
            return PpmFile.Read(new MemoryStream(bytes), name);
        }

        bool isGreyPng = PngChunks.IsPng(bytes) && PngChunks.Check(bytes, name);
        using SKData data = SKData.CreateCopy(bytes);
        using SKCodec codec = SKCodec.Create(data) ?? throw Fault(name, "it is no picture that can be read");
        if (codec.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg))
        {
            throw Fault(name, $"it is a picture of the format {codec.EncodedFormat}; PNG, JPEG and pixmaps are read");
        }

        (int width, int height) = (codec.Info.Width, codec.Info.Height);
        RequirePossible(name, width, height);
        if ((long)width * height > MostPixelsOfByte * bytes.Length)
        {
            throw Fault(name, $"{bytes.Length} bytes cannot hold a picture of {width}×{height} pixels");
        }

        return Decode(codec, name, isGreyPng);
    }

    /// <summary>Refuses sizes that a picture cannot have here.</summary>
    internal static void RequirePossible(string name, int width, int height)
    {
        if (width is < 1 or > LargestSide || height is < 1 or > LargestSide || (long)width * height > LargestPixels)
        {
            throw Fault(name, $"a picture of {width}×{height} pixels is not read; up to {LargestPixels} pixels are");
        }
    }

    /// <summary>Without a colour space to convert to, the decoder leaves the numbers as they are.</summary>
    private static ImageSet Decode(SKCodec codec, string name, bool isGreyPng)
    {
        bool isPlainGrey = codec.Info.ColorType == SKColorType.Gray8;
        var form = new SKImageInfo(
            codec.Info.Width, codec.Info.Height, isPlainGrey ? SKColorType.Gray8 : SKColorType.Rgba8888,
            isPlainGrey ? SKAlphaType.Opaque : SKAlphaType.Unpremul, colorspace: null);
        var decoded = new byte[form.BytesSize];
        SKCodecResult result = Decode(codec, form, decoded);
        if (result != SKCodecResult.Success)
        {
            throw Fault(name, $"the picture is damaged or cut ({result})");
        }

        if (isPlainGrey)
        {
            return new ImageSet(1, 1, form.Height, form.Width, decoded);
        }

        int area = form.Width * form.Height;
        int channels = isGreyPng ? 1 : 3;
        var pixels = new byte[channels * area];
        for (int place = 0; place < area; place++)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                pixels[(channel * area) + place] = decoded[(4 * place) + channel];
            }
        }

        return new ImageSet(1, channels, form.Height, form.Width, pixels);
    }

    private static SKCodecResult Decode(SKCodec codec, SKImageInfo form, byte[] decoded)
    {
        GCHandle pinned = GCHandle.Alloc(decoded, GCHandleType.Pinned);
        try
        {
            return codec.GetPixels(form, pinned.AddrOfPinnedObject());
        }
        finally
        {
            pinned.Free();
        }
    }

    private static DatasetFormatException Fault(string name, string what) => new(name, what);
}
