namespace Figures.Datasets;

/// <summary>Reads the binary forms of the portable pixmap family with 8 bits a channel: P5 (grey) and P6 (colour).</summary>
public static class PpmFile
{
    /// <summary>Reads a picture as an image of one or three channels.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DatasetFormatException">It is no such picture, or is cut.</exception>
    public static ImageSet Read(string path)
    {
        using FileStream file = RegularFile.Open(path);
        return Read(file, Path.GetFileName(path));
    }

    /// <summary>Reads a picture from a stream.</summary>
    /// <param name="stream">The bytes; not closed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DatasetFormatException">As above.</exception>
    public static ImageSet Read(Stream stream, string name)
    {
        var reader = new BoundedReader(stream, name);
        byte[] magic = reader.ReadBytes(2);
        int channels = magic is [(byte)'P', (byte)'5'] ? 1 : magic is [(byte)'P', (byte)'6'] ? 3
            : throw reader.Fault("it starts neither with P5 nor with P6");
        int width = Number(reader);
        int height = Number(reader);
        int largest = Number(reader);
        PictureFile.RequirePossible(name, width, height);
        if (largest != 255)
        {
            throw reader.Fault($"values up to {largest} are not read; they end at 255");
        }

        byte[] interleaved = reader.ReadBytes((long)channels * width * height);
        reader.ExpectEnd();
        var pixels = new byte[interleaved.Length];
        for (int place = 0; place < interleaved.Length; place++)
        {
            pixels[(place % channels * width * height) + (place / channels)] = interleaved[place];
        }

        return new ImageSet(1, channels, height, width, pixels);
    }

    /// <summary>Whether a file starts as one of these pictures does.</summary>
    internal static bool IsPixmap(ReadOnlySpan<byte> file) => file is [(byte)'P', (byte)'5' or (byte)'6', ..];

    /// <summary>A decimal number behind blanks and comments, with the one blank that ends it.</summary>
    private static int Number(BoundedReader reader)
    {
        var one = new byte[1];
        reader.Fill(one);
        while (one[0] is (byte)'#' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            for (bool comment = one[0] == '#'; comment; comment = one[0] != '\n')
            {
                reader.Fill(one);
            }

            reader.Fill(one);
        }

        int number = 0;
        for (; char.IsAsciiDigit((char)one[0]); reader.Fill(one))
        {
            number = number < 100_000 ? (number * 10) + one[0] - '0' : throw reader.Fault("a number is too large");
        }

        return char.IsWhiteSpace((char)one[0]) ? number : throw reader.Fault("a number in the header is missing");
    }
}
