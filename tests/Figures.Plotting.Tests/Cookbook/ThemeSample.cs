using System.Runtime.CompilerServices;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>A theme shown in the documentation with the expression that makes it.</summary>
/// <param name="Name">Of its picture.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Source">How it is written.</param>
public sealed record ThemeSample(
    string Name, string Description, Theme Theme, [CallerArgumentExpression(nameof(Theme))] string Source = "")
{
    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<ThemeSample> All { get; } =
    [
        new("theme-single-column", "A journal's single column, at half its resolution.", Theme.PaperSingleColumn with { Dpi = 150 }),
        new("theme-dark", "A dark screen.", Theme.ScreenDark with { Dpi = 100 }),
        new("theme-slide", "A slide: everything larger.", Theme.Screen with { Dpi = 60, Scale = 1.6 }),
        new("theme-heavy", "Heavier strokes, for a poster.", Theme.Screen with { Dpi = 100, FontWeight = 0.115, LineWidth = 2.2 }),
    ];
}
