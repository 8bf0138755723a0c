using Figures.Pipeline.Fingerprints;

namespace Figures.Authoring;

/// <summary>Which assemblies count as code of a figure.</summary>
internal static class Fingerprints
{
    /// <summary>The papers and the libraries they compute and draw with; what only carries steps out is plumbing.</summary>
    public static CodeFingerprinter Of(IEnumerable<PipelineTask> tasks)
    {
        var papers = tasks.Select(task => task.GetType().Assembly.GetName().Name!).ToHashSet(StringComparer.Ordinal);
        return new CodeFingerprinter(new FingerprintScope(
            name => papers.Contains(name) || name.StartsWith("Figures.", StringComparison.Ordinal),
            name => name is "Figures.Pipeline" or "Figures.Authoring" or "Figures.Snapshots" or "Cake.Frosting"));
    }
}
