using Cake.Frosting;
using Figures.Authoring;

namespace Build.Targets;

/// <summary>Removes pictures, store and journal; the compiled program stays.</summary>
[TaskName("Clean")]
[TaskDescription("Remove pictures, store and journal")]
public sealed class Clean : FrostingTask<FigureContext>
{
    private static readonly string[] OfClone = ["figures", Path.Combine("store", "published"), Path.Combine("store", "fingerprints")];
    private static readonly string[] OfStore = ["store", "quarantine", "journal", "journal.lock"];

    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(() =>
    {
        var request = context.Session.Request;
        var paths = OfClone.Select(name => Path.Combine(request.Root, "artifacts", name))
            .Concat(OfStore.Select(name => Path.Combine(request.Artifacts, name)));
        foreach (var path in paths.Where(Path.Exists))
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }

        context.Session.Reporter.Line($"Removed pictures, store and journal{(request.HasOwnArtifacts ? "" : $" of {request.Artifacts}")}.");
    });
}
