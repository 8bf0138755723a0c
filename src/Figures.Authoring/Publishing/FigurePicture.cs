using System.Reflection;
using System.Text;
using Figures.Pipeline;
using Figures.Plotting;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>Turns a drawn figure into its files and keeps its words beside them.</summary>
internal static class FigurePicture
{
    /// <summary>Table with the executed sentences of the caption.</summary>
    public const string ClaimsTable = "claims";

    /// <summary>Table with title and caption.</summary>
    public const string TextTable = "text";

    /// <summary>The files of a published picture; the last one is its recipe.</summary>
    public static IReadOnlyList<string> Extensions { get; } = ["png", "svg", "pdf", "json"];

    /// <summary>Layout and rendering shape the picture, so they are part of the draw step's fingerprint.</summary>
    public static MethodInfo RenderMethod { get; } = typeof(FigurePicture).GetMethod(nameof(Render), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The output of a draw step: PNG, SVG and PDF of one layout, claims, title and caption.</summary>
    public static StepOutput Of(string name, string key, Figure figure, IEnumerable<Claim> claims, IReadOnlyList<Departure> departures)
    {
        AddToCaption(figure, departures);
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = figure.Title.Length > 0 ? figure.Title : name,
            ["Description"] = figure.Caption,
            ["Software"] = "Figures",
            ["Source"] = name,
            ["Key"] = key,
        };
        var text = new Table(Column.Strings("title", [metadata["Title"]]), Column.Strings("caption", [figure.Caption]));
        return new StepOutput(TableSet.Of((ClaimsTable, ClaimTable.Of([.. claims])), (TextTable, text)), Render(figure, metadata));
    }

    /// <summary>Says in the caption which values are not the paper's own.</summary>
    public static void AddToCaption(Figure figure, IReadOnlyList<Departure> departures)
    {
        if (departures.Count > 0)
        {
            figure.Caption = $"{figure.Caption} Not the paper’s own values: {string.Join("; ", departures)}.".TrimStart();
        }
    }

    private static IReadOnlyList<OutputFile> Render(Figure figure, IReadOnlyDictionary<string, string> metadata)
    {
        var (png, svg, pdf) = figure.Render(Theme.Paper, metadata);
        return [new OutputFile("png", png), new OutputFile("svg", Encoding.UTF8.GetBytes(svg)), new OutputFile("pdf", pdf)];
    }
}
