using ScottPlot;

namespace Figures.Plotting;

/// <summary>The texts every file format carries, sorted by key.</summary>
internal static class FileTexts
{
    internal static SortedDictionary<string, string> Of(Figure figure, IReadOnlyDictionary<string, string>? metadata)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var title = figure.Title.Length > 0 ? figure.Title : figure.Plots.Select(plot => Panel.Of(plot).Title).FirstOrDefault() ?? "";
        AddUnlessEmpty("Title", Markup.Plain(title));
        AddUnlessEmpty("Description", Markup.Plain(figure.Caption));
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
        {
            texts[key] = value;
        }

        return texts;

        void AddUnlessEmpty(string key, string value)
        {
            if (value.Length > 0)
            {
                texts[key] = value;
            }
        }
    }
}
