using ScottPlot;

namespace Figures.Plotting.Tests.Support;

/// <summary>Small figures drawn and looked at.</summary>
internal static class Drawn
{
    /// <summary>A colour nothing else has, for finding data areas.</summary>
    public static Color Marked { get; } = Color.FromHex("#12f456");

    /// <summary>A figure of one plot.</summary>
    public static Figure Figure(Action<Plot> fill)
    {
        var figure = new Figure();
        fill(figure[0, 0]);
        return figure;
    }

    /// <summary>The pixels of a figure of one plot.</summary>
    public static Picture Picture(Action<Plot> fill, Theme? theme = null) => Plotting.Picture.Decode(Figure(fill).Png(theme ?? Theme.Screen));

    /// <summary>The words of a figure with their boxes in pixels.</summary>
    public static IReadOnlyList<PaintedWords> Words(Figure figure, Theme? theme = null) => PngFile.WithoutWords(figure, theme ?? Theme.Paper).Words;

    /// <summary>Number of pixels close to a colour.</summary>
    public static int Count(Picture picture, Color color, int tolerance = 40)
    {
        var count = 0;
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                count += IsNear(picture[x, y], color, tolerance) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>The smallest box around the pixels of a colour.</summary>
    public static (int Left, int Top, int Right, int Bottom) Box(Picture picture, Color color, int fromX = 0, int toX = int.MaxValue)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = fromX; x < Math.Min(toX, picture.Width); x++)
            {
                if (IsNear(picture[x, y], color, 4))
                {
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
                }
            }
        }

        return (left, top, right, bottom);
    }

    private static bool IsNear(Color a, Color b, int tolerance) =>
        Math.Abs(a.R - b.R) <= tolerance && Math.Abs(a.G - b.G) <= tolerance && Math.Abs(a.B - b.B) <= tolerance;
}
