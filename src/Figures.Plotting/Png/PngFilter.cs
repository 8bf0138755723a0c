using System.Runtime.Intrinsics;

namespace Figures.Plotting;

/// <summary>
/// Scan lines of an RGB picture. A line equal to the one above is filtered "up"; otherwise none, left or up, whichever has the least sum
/// of absolute differences, ties to the lowest filter number. Sums are of integers, so the width of vectors does not matter.
/// </summary>
internal static class PngFilter
{
    /// <summary>Room before each line, so that the pixel to the left of the first is zero.</summary>
    private const int Lead = 3;

    internal static byte[] Rgb(RasterPicture picture)
    {
        var stride = picture.Width * 3;
        var lines = new byte[(stride + 1) * picture.Height];
        var (above, line) = (new byte[Lead + stride], new byte[Lead + stride]);
        for (var y = 0; y < picture.Height; y++)
        {
            Unpack(picture.Pixels.Span.Slice(y * picture.Width, picture.Width), line.AsSpan(Lead));
            Filter(line, above, lines.AsSpan(y * (stride + 1), stride + 1));
            (above, line) = (line, above);
        }

        return lines;
    }

    private static void Unpack(ReadOnlySpan<int> pixels, Span<byte> line)
    {
        for (var x = 0; x < pixels.Length; x++)
        {
            var pixel = pixels[x];
            var rgb = line.Slice(3 * x, 3);
            rgb[0] = (byte)(pixel >> 16);
            rgb[1] = (byte)(pixel >> 8);
            rgb[2] = (byte)pixel;
        }
    }

    private static void Filter(ReadOnlySpan<byte> padded, ReadOnlySpan<byte> paddedAbove, Span<byte> target)
    {
        var line = padded[Lead..];
        var above = paddedAbove[Lead..];
        var left = padded[..^Lead];
        if (line.SequenceEqual(above))
        {
            target[0] = 2;
            target[1..].Clear();
            return;
        }

        var (none, byLeft, byUp) = (Differences(line, default), Differences(line, left), Differences(line, above));
        var filter = none <= byLeft && none <= byUp ? 0 : byLeft <= byUp ? 1 : 2;
        target[0] = (byte)filter;
        target = target[1..];
        line.CopyTo(target);
        if (filter != 0)
        {
            Subtract(target, filter == 1 ? left : above);
        }
    }

    /// <summary>Σ |line − guess| of the differences as signed bytes; no guess means zeros.</summary>
    private static long Differences(ReadOnlySpan<byte> line, ReadOnlySpan<byte> guess)
    {
        var (sum, i) = (0L, 0);
        for (; i + 16 <= line.Length; i += 16)
        {
            var difference = Vector128.Create(line.Slice(i, 16));
            if (!guess.IsEmpty)
            {
                difference -= Vector128.Create(guess.Slice(i, 16));
            }

            // |−128| stays 128 as an unsigned byte.
            var (low, high) = Vector128.Widen(Vector128.Abs(difference.AsSByte()).AsByte());
            sum += Vector128.Sum(low + high);
        }

        for (; i < line.Length; i++)
        {
            sum += Math.Abs((int)(sbyte)(line[i] - (guess.IsEmpty ? 0 : guess[i])));
        }

        return sum;
    }

    private static void Subtract(Span<byte> line, ReadOnlySpan<byte> guess)
    {
        var i = 0;
        for (; i + 16 <= line.Length; i += 16)
        {
            (Vector128.Create<byte>(line.Slice(i, 16)) - Vector128.Create(guess.Slice(i, 16))).CopyTo(line[i..]);
        }

        for (; i < line.Length; i++)
        {
            line[i] -= guess[i];
        }
    }
}
