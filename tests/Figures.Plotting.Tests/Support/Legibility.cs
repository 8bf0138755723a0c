namespace Figures.Plotting.Tests.Support;

/// <summary>Whether the words of a picture can be read where they stand.</summary>
internal static class Legibility
{
    /// <summary>The least contrast of text with what is behind it (WCAG 2.2, level AA).</summary>
    public const double Least = 4.5;

    /// <summary>A line may cross a word: this much of its strokes has to contrast.</summary>
    private const double Enough = 0.9;

    /// <summary>The words, all or those of one colour, that do not contrast, each with the share of its strokes that does.</summary>
    public static IReadOnlyList<string> Faults(DisplayList list, Color? ink = null)
    {
        var behind = PngRenderer.Rasterize(list with { Commands = [.. list.Commands.Where(command => command is not TextRun)] });
        return [.. list.Commands.OfType<TextRun>()
            .Where(run => run.Parts.Count > 0 && (ink is null || ColorOf(run.Parts[^1]) == ink))
            .Select(run => (run.Text, Share: Share(run, behind)))
            .Where(word => word.Share < Enough).Select(word => $"'{word.Text}': {word.Share:P0}")];
    }

    /// <summary>
    /// The part of the points along the strokes at which the text contrasts with the picture without words, or with its own halo there.
    /// </summary>
    private static double Share(TextRun run, RasterPicture behind)
    {
        var (ink, halo) = (ColorOf(run.Parts[^1]), ColorOf(run.Parts[0]));
        var (seen, good) = (0, 0);
        foreach (var p in run.Parts.SelectMany(part => Flattening.Flatten(PathOf(part))).SelectMany(line => line.Points))
        {
            var (x, y) = ((int)Math.Floor(p.X), (int)Math.Floor(p.Y));
            if (x < 0 || y < 0 || x >= behind.Width || y >= behind.Height)
            {
                continue;
            }

            var ground = behind[x, y];
            ground = halo == ink ? ground : ground.Mix(halo with { A = 255 }, halo.A / 255.0);
            seen++;
            good += Contrast.Ratio(ink, ground) >= Least ? 1 : 0;
        }

        return seen == 0 ? 1 : good / (double)seen;
    }

    private static Color ColorOf(DrawCommand part) => part is StrokePath stroke ? stroke.Pen.Color : ((FillPath)part).Color;

    private static VectorPath PathOf(DrawCommand part) => part is StrokePath stroke ? stroke.Path : ((FillPath)part).Path;
}
