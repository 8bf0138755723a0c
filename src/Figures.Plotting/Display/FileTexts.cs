namespace Figures.Plotting;

/// <summary>The texts both file formats carry.</summary>
internal static class FileTexts
{
    internal static IEnumerable<KeyValuePair<string, string>> Of(DisplayList list, IReadOnlyDictionary<string, string>? metadata)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        AddUnlessEmpty("Title", list.Title);
        AddUnlessEmpty("Description", list.Description);
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
