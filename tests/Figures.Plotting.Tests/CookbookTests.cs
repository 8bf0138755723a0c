using Figures.Plotting.Tests.Cookbook;
using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

public sealed class CookbookTests
{
    public static TheoryData<string> Names => [.. Recipe.All.Select(recipe => recipe.FullName)];

    [Fact]
    public void There_are_fifteen_recipes_or_more_with_different_names_and_descriptions()
    {
        Assert.True(Recipe.All.Count >= 15);
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

        GoldenPixels.Check(recipe.Slug, recipe.Draw().Png(Recipe.Theme));
    }

    [Fact]
    public void Themes_have_the_accepted_pixels()
    {
        foreach (var sample in ThemeSample.All)
        {
            GoldenPixels.Check(sample.Name, FigureRecipes.Panels().Png(sample.Theme));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_of_recipes_stay_on_the_page(string name)
    {
        var (png, words) = PngFile.WithoutWords(Recipe.All.Single(r => r.FullName == name).Draw(), Recipe.Theme);
        var page = Picture.Decode(png);

        Assert.NotEmpty(words);
        Assert.All(words.SelectMany(word => word.Corners, (word, corner) => (word.Text, corner)), item => Assert.True(
            item.corner.X >= 0 && item.corner.X <= page.Width && item.corner.Y >= 0 && item.corner.Y <= page.Height,
            $"'{item.Text}' sticks out at {item.corner}."));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_of_recipes_contrast_with_what_is_behind_them(string name)
    {
        var recipe = Recipe.All.Single(r => r.FullName == name);

        Assert.Empty(Legibility.Faults(recipe.Draw(), Recipe.Theme));

        // A colour that the author chose for words on white stays the author's in the dark.
        var dark = Theme.ScreenDark with { Dpi = 80 };
        Assert.Empty(Legibility.Faults(recipe.Draw(), dark, ink: dark.Foreground));
    }
}
