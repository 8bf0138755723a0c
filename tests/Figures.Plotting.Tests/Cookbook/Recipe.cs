using System.Reflection;
using System.Text.RegularExpressions;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>A recipe of the cookbook, found by its attribute.</summary>
/// <param name="Chapter">The class it stands in, "Lines", "Axes", ….</param>
/// <param name="Name">The method's name.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Draw">Makes the figure.</param>
public sealed partial record Recipe(string Chapter, string Name, string Description, Func<Figure> Draw)
{
    private static readonly Type[] Chapters = [typeof(LineRecipes), typeof(AxisRecipes), typeof(GridRecipes), typeof(FigureRecipes)];

    /// <summary>All recipes, in the order of the documentation.</summary>
    public static IReadOnlyList<Recipe> All { get; } =
    [
        .. Chapters.SelectMany(chapter => chapter.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.GetCustomAttribute<RecipeAttribute>() is not null)
            .OrderBy(method => method.MetadataToken)
            .Select(method => new Recipe(
                chapter.Name, method.Name, method.GetCustomAttribute<RecipeAttribute>()!.Description,
                    method.CreateDelegate<Func<Figure>>()))),
    ];

    /// <summary>The words above the recipes of a class.</summary>
    public static string Heading(string chapter) => chapter switch
    {
        nameof(LineRecipes) => "Curves, points and bars",
        nameof(AxisRecipes) => "Axes, words and mathematics",
        nameof(GridRecipes) => "Fields and matrices",
        _ => "Panels, legends and networks",
    };

    /// <summary>The pages of the documentation: small, for reading beside the code.</summary>
    public static Theme Theme { get; } = Theme.Screen with { Dpi = 110, WidthMillimetres = 140, FontSize = 9 };

    /// <summary>"LineRecipes.Band".</summary>
    public string FullName => $"{Chapter}.{Name}";

    /// <summary>File name without extension, "line-patterns".</summary>
    public string Slug => Capital().Replace(Name, "-$1").Trim('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capital();
}
