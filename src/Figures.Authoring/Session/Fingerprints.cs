using System.Reflection;
using Figures.Pipeline.Fingerprints;

namespace Figures.Authoring;

/// <summary>Which assemblies count as code of a figure.</summary>
internal static class Fingerprints
{
    public static CodeFingerprinter Of(IEnumerable<PipelineTask> tasks) => new();
}
