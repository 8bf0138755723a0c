using System.Text;
using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Writes docs/plotting.md from the compiled recipes: what is shown is what was drawn.</summary>
internal static class CookbookPage
{
    private const string Introduction = """
        # Plotting cookbook

        Every picture on this page was drawn by the code above it: the recipes are compiled and drawn by
        `tests/Figures.Plotting.Tests`, which also writes this page
        (`FIGURES_ACCEPT=1 dotnet test tests/Figures.Plotting.Tests` accepts a new one).
        `Curves` in the recipes is nothing but arithmetic that makes numbers to draw.

        A `Plot` is one panel: marks are added through `plot.Add`, axes are `plot.XAxis` and `plot.YAxis`. A `Figure` is a
        grid of plots with a title and a caption. `figure.Layout(theme)` gives a display list, which `PngRenderer` and
        `SvgRenderer` write; the same figure gives the same bytes on every machine. Sizes are points, figures are measured in
        millimetres, colours are sRGB.

        ## Colours and words

        * `Palette.OkabeIto` keeps neighbours at least 0.1 apart in OKLab for every kind of colour vision; so do up to five colours sampled
          from viridis with `to: 0.88`, and six with `to: 0.92`.
        * `Palette.Tableau10` and `Palette.LazyToRich` are published looks and do not. Where a figure keeps them for curves side by side,
          a second cue tells the curves apart: dashes, markers, or a place of their own. A test holds every gallery figure to this.
        * Words contrast at least 4.5:1 with what is behind them. Text in cells is black or white, whichever contrasts more; labels of
          contour lines have a halo, other words over changing colours can have one (`Halo`) or a box (`Background`). A test measures the
          contrast of every word of every recipe and of every gallery figure.

        ## Speed

        `./build.sh --target=Benchmarks` draws and saves five figures in turn with matplotlib in a warm process. On the machine this was
        written on, in processor time: 120 curves in two panels 5.8 times as fast as matplotlib 3.6.3, 2×2 filled contours 7.4 times, a
        smooth line of 10⁵ points 5.1 times, a dense one 16.5 times, a smooth line of 10⁷ points 1.5 times.

        ## What happens with bad input

        | input | behaviour |
        |---|---|
        | NaN in a curve or band | a gap; in error bars, bars and scatters the point is left out |
        | ±∞ in a curve | runs to the edge of the data area; in reference lines it means the edge |
        | numbers ≤ 0 on a log axis | no place: a gap; automatic limits ignore them |
        | a NaN, infinite or, on a log axis, non-positive limit | `ArgumentException` naming plot and axis |
        | equal limits | `ArgumentException`; data of a single value get a range around it |
        | descending limits | turn the axis around |
        | columns of different lengths | `ArgumentException` naming plot, mark and label, with the lengths |
        | an empty series | nothing is drawn; a plot without data shows 0–1 (1–10 on log axes) |
        | more than 10⁴ points, 10⁷ too | thinned column by column to first, lowest, highest and last point: the same picture |
        | a missing grid point | the cells around it are hatched (contours) or grey (heatmaps), never interpolated |
        | a figure above 20 000 pixels a side, or too small for its labels | `ArgumentException` |
        | an unknown `\name`, an unclosed brace | written as it stands; nothing is lost or thrown |
        | a character no font has | an upright box |

        """;

    private const string Themes = """

        ## Themes

        A theme is a medium: size, resolution, colours. `Theme.Paper` is a journal's double column (180 mm, 300 dpi) and what the figures of
        this repository use; `Theme.PaperSingleColumn` is 88 mm wide; `Theme.Screen` and `Theme.ScreenDark` are for screens. Any of them can
        be changed with `with`. A `FontFile = "…/DejaVuSans.ttf"` sets all text in that TrueType font, read by path by this house's own
        reader; characters it lacks come from the built-in font. No font is ever taken from the system unasked, so that the same figure has
        the same pixels everywhere.

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
            page.Append($"\n{sample.Description}\n\n```csharp\nfigure.Layout({sample.Source});\n```\n\n");
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
