using ScottPlot;

namespace Figures.Plotting.Tests.Support;

/// <summary>Whether the words of a picture can be read where they stand.</summary>
internal static class Legibility
{
    /// <summary>The least contrast of text with what is behind it (WCAG 2.2, level AA).</summary>
    public const double Least = 4.5;

    /// <summary>A line may cross a word: this much of its box has to contrast.</summary>
    private const double Enough = 0.85;

    private const int Samples = 24;

    /// <summary>The words, all or those of one colour, that do not contrast, each with the share of its box that does.</summary>
    public static IReadOnlyList<string> Faults(Figure figure, Theme theme, Color? ink = null)
    {
        var (png, words) = PngFile.WithoutWords(figure, theme);
        var behind = Picture.Decode(png);
        return [.. words.Where(word => ink is null || word.Color == ink)
            .Select(word => (word.Text, Share: Share(word, behind)))
            .Where(word => word.Share < Enough).Select(word => $"'{word.Text}': {word.Share:P0}")];
    }

    private static double Share(PaintedWords word, Picture behind)
    {
        var (seen, good) = (0, 0);
        var (origin, across, down) = (word.Corners[0], word.Corners[1] - word.Corners[0], word.Corners[3] - word.Corners[0]);
        for (var i = 0; i < Samples; i++)
        {
            for (var j = 0; j < Samples; j++)
            {
                var (u, v) = ((i + 0.5f) / Samples, (j + 0.5f) / Samples);
                var x = (int)Math.Floor(origin.X + (u * across.X) + (v * down.X));
                var y = (int)Math.Floor(origin.Y + (u * across.Y) + (v * down.Y));
                if (x < 0 || y < 0 || x >= behind.Width || y >= behind.Height)
                {
                    continue;
                }

                var ground = behind[x, y];
                ground = word.Halo is { } halo ? ground.MixedWith(halo.WithAlpha(1.0), halo.Opacity) : ground;
                seen++;
                good += Contrast.Ratio(word.Color, ground) >= Least ? 1 : 0;
            }
        }

        return seen == 0 ? 1 : good / (double)seen;
    }
}
