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
        | more than 10⁴ points | thinned column by column to first, lowest, highest and last point: the same picture |
        | a missing grid point | the cells around it are hatched (contours) or grey (heatmaps), never interpolated |
        | a figure above 20 000 pixels a side, or too small for its labels | `ArgumentException` |
        | an unknown `\name`, an unclosed brace | written as it stands; nothing is lost or thrown |
        | a character no font has | an upright box |

        """;

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var chapter in Recipe.All.GroupBy(recipe => recipe.Chapter))
        {
            var source = File.ReadAllText(Repository.Beside("Cookbook", chapter.Key + ".cs")).ReplaceLineEndings("\n");
            page.Append($"\n## {chapter.Key.Replace("Recipes", "s", StringComparison.Ordinal)}\n");
            foreach (var recipe in chapter)
            {
                page.Append($"\n### {recipe.Name}\n\n{recipe.Description}\n\n```csharp\n{Body(source, recipe.Name)}```\n\n");
                page.Append($"![{recipe.Name}](plotting/{recipe.Slug}.png)\n");
            }
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
