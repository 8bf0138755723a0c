using System.Globalization;
using System.Text;
using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>Remembers which pictures lie in place, so that a run with nothing to do opens none of them.</summary>
/// <remarks>A memo of (size, last change) under the key that made the picture: it saves reading, it decides nothing. Deleting it costs time only.</remarks>
internal sealed class PublishedMemo
{
    private const string FilePath = "store/published";
    private readonly IDisk disk;
    private readonly Dictionary<string, string> lines = new(StringComparer.Ordinal);
    private bool changed;

    public PublishedMemo(IDisk disk)
    {
        this.disk = disk;
        foreach (var line in Encoding.UTF8.GetString(disk.ReadMemo(FilePath) ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                lines[line[..tab]] = line[(tab + 1)..];
            }
        }
    }

    /// <summary>The claims noted for a picture whose files are untouched since, or null.</summary>
    /// <param name="path">The picture without extension.</param>
    /// <param name="key">Key of the draw step.</param>
    public ClaimCount? Claims(string path, string key) =>
        lines.GetValueOrDefault(path)?.Split('\t') is [var noted, var stamps, var hold, var miss, var notShown]
        && noted == key && stamps == Stamps(path)
        && int.TryParse(hold, CultureInfo.InvariantCulture, out var held) && int.TryParse(miss, CultureInfo.InvariantCulture, out var missed)
        && int.TryParse(notShown, CultureInfo.InvariantCulture, out var hidden)
            ? new ClaimCount(held, missed, hidden)
            : null;

    /// <summary>Notes that the files of a picture are in place.</summary>
    public void Note(string path, string key, ClaimCount claims)
    {
        lines[path] = string.Create(CultureInfo.InvariantCulture, $"{key}\t{Stamps(path)}\t{claims.Hold}\t{claims.Miss}\t{claims.NotShown}");
        changed = true;
    }

    /// <summary>Writes the memo, if it changed.</summary>
    public void Save()
    {
        if (changed)
        {
            disk.Publish(FilePath, Encoding.UTF8.GetBytes(string.Concat(lines.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key}\t{line.Value}\n"))));
            changed = false;
        }
    }

    private string Stamps(string path) => string.Join(' ', FigurePicture.Extensions.Select(extension =>
        disk.Stamp($"{path}.{extension}") is { } stamp ? string.Create(CultureInfo.InvariantCulture, $"{stamp.Length}:{stamp.Ticks}") : "none"));
}
