using Cake.Frosting;
using Figures.Authoring;

namespace Build.Targets;

/// <summary>Removes pictures, store and journal; the compiled program stays.</summary>
[TaskName("Clean")]
[TaskDescription("Remove pictures, store and journal")]
public sealed class Clean : FrostingTask<FigureContext>
{
    private static readonly string[] Folders = ["figures", "store", "quarantine"];
    private static readonly string[] Files = ["journal", "journal.lock"];

    /// <inheritdoc/>
    public override void Run(FigureContext context)
    {
        var artifacts = Path.Combine(context.Session.Request.Root, "artifacts");
        foreach (var folder in Folders.Select(name => Path.Combine(artifacts, name)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Files.Select(name => Path.Combine(artifacts, name)))
        {
            File.Delete(file);
        }

        context.Session.Reporter.Line("Removed pictures, store and journal.");
    }
}
