using System.Text.Json;
using System.Text.Json.Nodes;
using Figures.Pipeline;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>Compares every published picture with the digest in the recipe beside it. Changes nothing.</summary>
/// <param name="folder">The folder <c>artifacts/</c> of this clone.</param>
/// <param name="disk">The same folder.</param>
internal sealed class PictureVerifier(string folder, IDisk disk)
{
    private const string Next = "Remove the file and make the figure again; nothing is computed for that";

    /// <summary>Files read so far.</summary>
    public int Checked { get; private set; }

    /// <summary>One problem for each picture that is not what was drawn, by path.</summary>
    public IEnumerable<Problem> Faults()
    {
        var figures = Path.Combine(folder, "figures");
        var recipes = Directory.Exists(figures) ? Directory.GetFiles(figures, "*.json", SearchOption.AllDirectories) : [];
        foreach (var recipe in recipes.Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, recipe).Replace(Path.DirectorySeparatorChar, '/');
            if (DigestsIn(path) is not { } digests)
            {
                yield return new Problem(ErrorCode.DamagedStoreEntry, recipe, "the recipe of a picture cannot be read", Next: Next);
                continue;
            }

            foreach (var (extension, id) in digests)
            {
                Checked++;
                if (StoreVerifier.FaultOf(disk, $"{path[..^".json".Length]}.{extension}", digest => digest == id, Next) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    /// <summary>The digests of a picture's files, by extension, as the recipe's step that drew it recorded them; null when it is no recipe.</summary>
    private List<(string Extension, ContentId Id)>? DigestsIn(string path)
    {
        try
        {
            var recipe = JsonNode.Parse(disk.Read(path))!;
            var draw = recipe["steps"]!.AsArray().Single(step => (string?)step!["key"] == (string?)recipe["key"]);
            return [.. draw!["outputs"]!.AsObject()
                .Where(output => FigurePicture.Extensions.Contains(output.Key))
                .Select(output => (output.Key, ContentId.Parse((string)output.Value!)))];
        }
        catch (Exception fault) when (fault is JsonException or NullReferenceException or InvalidOperationException or FormatException
            or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
