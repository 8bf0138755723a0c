using System.Text;
using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Writes docs/plotting.md from the compiled recipes: what is shown is what was drawn.</summary>
internal static class CookbookPage
{
    private const string Introduction = """
        # Plotting cookbook

        A figure's panels are plots of [ScottPlot 5](https://scottplot.net): its cookbook, https://scottplot.net/cookbook/5/, shows how to add
        curves, points, bars, bands, arrows, heat maps and the rest, and its reference lists every property. This page shows what
        `Figures.Plotting` adds: `using ScottPlot; using Figures.Plotting;`.

        Every picture was drawn by the code above it: the recipes are compiled and drawn by `tests/Figures.Plotting.Tests`, which also writes
        this page (`FIGURES_ACCEPT=1 dotnet test tests/Figures.Plotting.Tests` accepts a new one). `Curves` in the recipes is nothing but
        arithmetic that makes numbers to draw.

        * `new Figure(rows, columns)` is a grid of plots; `figure[row, column]` is a `ScottPlot.Plot`, made when first asked for.
        * Lengths are points, figures are measured in millimetres, whatever the resolution of the theme.
        * Numbers are given as they are: logarithmic axes are made by `LogX()`, `LogY()`, not by taking logarithms.
        * Every text may hold markup (recipe *Mathematics*).
        * A property that still has ScottPlot's default counts as not set and takes the theme's value: line width 1 (2 for lines across the
          axes), marker size 5 (10 for `Marker` and `Markers`), text size 14 (12 for annotations), the yellow box of annotations. `Styled(…)`
          takes every number as it is.
        * `figure.Png(theme)`, `figure.Svg(theme)` and `figure.Pdf(theme)` write files; the same figure gives the same bytes on one machine,
          in every culture and time zone. Text is drawn as strokes, so that no font is needed.

        ## Colours and words

        * `FigurePalettes.OkabeIto` keeps neighbours at least 0.1 apart in OKLab for every kind of colour vision; `FigurePalettes.Tableau10`,
          the default, and `FigurePalettes.LazyToRich` are published looks and do not. Where a figure keeps them for curves side by side, a
          second cue tells the curves apart: dashes, markers, or a place of their own.
        * Words contrast at least 4.5:1 with what is behind them. Text in cells is black or white, whichever contrasts more; labels of contour
          lines have a halo, other words can have one (`Halo`) or a box (`LabelBackgroundColor`).

        ## What happens with bad input

        | input | behaviour |
        |---|---|
        | NaN in a curve or band | a gap; in error bars, bars and scatters the point is left out |
        | ±∞ in a band, error bar or line | just beyond the edge of the data area |
        | numbers ≤ 0 on a log axis | curves break, bands and error bars run to the edge; automatic limits ignore them |
        | a NaN or, on a log axis, non-positive limit | `ArgumentException` naming plot and axis |
        | equal limits | `ArgumentException`; data of a single value get a range around it |
        | descending limits | turn the axis around |
        | an empty series | nothing is drawn; a plot without data shows 0–1 (1–10 on log axes) |
        | more than 5 000 points, 10⁷ too | thinned column by column to first, lowest, highest and last point: the same picture |
        | bars that are not evenly spaced, in `EvenBars` | `ArgumentException` naming the plot and the two bars |
        | a missing grid point | the cells around it are hatched (contours) or grey (cells), never interpolated |
        | a figure above 32 767 pixels a side, or too small for its labels | `ArgumentException` |
        | an unknown `\name`, an unclosed brace | written as it stands; nothing is lost or thrown |
        | a character the font lacks | an upright box |

        """;

    private const string Themes = """

        ## Themes

        A theme is a medium: size, resolution, colours. `Theme.Paper` is a journal's double column (180 mm, 300 dpi) and what the figures of
        this repository use; `Theme.PaperSingleColumn` is 88 mm wide; `Theme.Screen` and `Theme.ScreenDark` are for screens. Any of them can
        be changed with `with`.

        """;

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var chapter in Recipe.All.GroupBy(recipe => recipe.Chapter))
        {
            var source = File.ReadAllText(Repository.Beside("Cookbook", chapter.Key + ".cs")).ReplaceLineEndings("\n");
            page.Append($"\n## {Recipe.Heading(chapter.Key)}\n");
            foreach (var recipe in chapter)
            {
                page.Append($"\n### {recipe.Name}\n\n{recipe.Description}\n\n```csharp\n{Body(source, recipe.Name)}```\n\n");
                page.Append($"![{recipe.Name}](plotting/{recipe.Slug}.png)\n");
            }
        }

        page.Append(Themes);
        foreach (var sample in ThemeSample.All)
        {
            page.Append($"\n{sample.Description}\n\n```csharp\nfigure.Png({sample.Source});\n```\n\n");
            page.Append($"![{sample.Name}](plotting/{sample.Name}.png)\n");
        }

        return page.ToString();
    }

    /// <summary>The statements of a method, without its indentation.</summary>
    private static string Body(string source, string name)
    {
        var start = source.IndexOf($"public static Figure {name}()\n    {{\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The source of {name} was not found.");
        start = source.IndexOf("{\n", start, StringComparison.Ordinal) + 2;
        var end = source.IndexOf("\n    }\n", start, StringComparison.Ordinal) + 1;
        return string.Concat(source[start..end].Split('\n').SkipLast(1)
            .Select(line => (line.Length > 8 ? line[8..] : line.TrimStart()) + "\n"));
    }
}
