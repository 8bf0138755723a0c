using System.Collections.Immutable;
using System.Reflection;
using Figures.Pipeline.Fingerprints;
using Microsoft.CodeAnalysis;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>The fingerprints of all steps of the sample after an edit.</summary>
internal static class SampleVariant
{
    private static readonly string[] Roots = ["Sample.Steps", "Sample.MoreSteps"];

    private static readonly Lazy<ImmutableSortedDictionary<string, CodeFingerprint>> Release =
        new(() => Fingerprints(SampleCompiler.Sample, OptimizationLevel.Release));

    private static readonly Lazy<ImmutableSortedDictionary<string, CodeFingerprint>> Debug =
        new(() => Fingerprints(SampleCompiler.Sample, OptimizationLevel.Debug));

    /// <summary>The fingerprints of the unedited sample.</summary>
    public static ImmutableSortedDictionary<string, CodeFingerprint> Original(OptimizationLevel level) =>
        (level == OptimizationLevel.Release ? Release : Debug).Value;

    /// <summary>By the names of the methods of Steps and MoreSteps.</summary>
    public static ImmutableSortedDictionary<string, CodeFingerprint> Fingerprints(
        IEnumerable<KeyValuePair<string, string>> sources, OptimizationLevel level)
    {
        using var bench = new Workbench();
        SampleCompiler.Compile(bench.Folder, "Sample", sources, level);
        Assembly assembly = bench.Load("Sample");
        using CodeFingerprinter fingerprinter = Workbench.Fingerprinter();
        return Roots.SelectMany(type => assembly.GetType(type, throwOnError: true)!.GetMethods(
                BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .ToImmutableSortedDictionary(step => step.Name, step => fingerprinter.Of(step), StringComparer.Ordinal);
    }
}
