using Figures.Plotting.Tests.Cookbook;
using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

public sealed class CookbookTests
{
    public static TheoryData<string> Names => [.. Recipe.All.Select(recipe => recipe.FullName)];

    [Fact]
    public void There_are_at_least_thirty_recipes_with_different_names_and_descriptions()
    {
        Assert.True(Recipe.All.Count >= 30);
        Assert.Equal(Recipe.All.Count, Recipe.All.Select(r => r.Slug).Distinct().Count());
        Assert.Equal(Recipe.All.Count, Recipe.All.Select(r => r.Description).Distinct().Count());
        Assert.All(Recipe.All, r => Assert.EndsWith(".", r.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void The_cookbook_shows_every_recipe_as_it_is_compiled()
    {
        var page = CookbookPage.Write();
        if (Repository.Accepts)
        {
            File.WriteAllText(Repository.Docs("plotting.md"), page);
            return;
        }

        Assert.Equal(page, File.ReadAllText(Repository.Beside("Docs", "plotting.md")).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Recipes_have_the_accepted_pixels(string name)
    {
        var recipe = Recipe.All.Single(r => r.FullName == name);

        GoldenPixels.Check(recipe.Slug, PngRenderer.Rasterize(recipe.Draw().Layout(Recipe.Theme)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_of_recipes_stay_on_the_page(string name)
    {
        var recipe = Recipe.All.Single(r => r.FullName == name);
        var list = recipe.Draw().Layout(Recipe.Theme);
        var page = new PixelRect(0, 0, list.Width, list.Height);

        foreach (var run in list.Commands.OfType<TextRun>())
        {
            foreach (var p in Bounds.Of(run))
            {
                Assert.True(page.Contains(p), $"'{run.Text}' sticks out at ({p.X:F1}, {p.Y:F1}).");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_of_recipes_contrast_with_what_is_behind_them(string name)
    {
        var recipe = Recipe.All.Single(r => r.FullName == name);

        Assert.Empty(Legibility.Faults(recipe.Draw().Layout(Recipe.Theme)));

        // A colour that the author chose for words on white stays the author's in the dark.
        var dark = Theme.ScreenDark with { Dpi = 80 };
        Assert.Empty(Legibility.Faults(recipe.Draw().Layout(dark), ink: dark.Foreground));
    }

    [Fact]
    public void Layout_is_the_same_list_every_time()
    {
        foreach (var recipe in Recipe.All)
        {
            Assert.Equal(SvgRenderer.Render(recipe.Draw().Layout(Recipe.Theme)), SvgRenderer.Render(recipe.Draw().Layout(Recipe.Theme)));
        }
    }
}
