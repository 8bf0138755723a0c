using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>Compiles small sources to files, with the compiler of the running SDK.</summary>
internal static class SampleCompiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Sample", references:
    [
        .. Assemblies.Distinct().Select(assembly => MetadataReference.CreateFromFile(assembly.Location)),
    ]);

    private static readonly ConcurrentDictionary<(string Path, string Text), SyntaxTree> Parsed = new();

    private static readonly SyntaxTree GlobalUsings = Parse("Usings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        """);

    /// <summary>What samples refer to.</summary>
    private static IEnumerable<Assembly> Assemblies =>
    [
        Assembly.Load("System.Runtime"), typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(HashSet<>).Assembly,
        typeof(System.ComponentModel.DescriptionAttribute).Assembly, typeof(Pipeline.Fingerprints.PartOfKeyAttribute).Assembly,
    ];

    /// <summary>The sources of the sample, by file name.</summary>
    public static ImmutableSortedDictionary<string, string> Sample { get; } = ReadSample();

    /// <summary>Writes an assembly into a folder; the sources are named by their paths.</summary>
    /// <exception cref="InvalidOperationException">The source does not compile; lists the errors.</exception>
    public static string Compile(
        string folder,
        string assembly,
        IEnumerable<KeyValuePair<string, string>> sources,
        OptimizationLevel level = OptimizationLevel.Release,
        params IEnumerable<string> references) => Compile(folder, assembly, sources, level, [], references);

    /// <summary>The same with embedded resources.</summary>
    /// <exception cref="InvalidOperationException">The source does not compile; lists the errors.</exception>
    public static string Compile(
        string folder,
        string assembly,
        IEnumerable<KeyValuePair<string, string>> sources,
        OptimizationLevel level,
        IEnumerable<ResourceDescription> resources,
        IEnumerable<string> references)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: level,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation compilation = Empty.WithAssemblyName(assembly).WithOptions(options)
            .AddSyntaxTrees(sources.Select(source => Parse(source.Key, source.Value)).Prepend(GlobalUsings));
        if (references.Any())
        {
            compilation = compilation.AddReferences(references.Select(reference => MetadataReference.CreateFromFile(reference)));
        }

        string path = Path.Combine(folder, assembly + ".dll");
        var result = compilation.Emit(path, manifestResources: resources);
        return result.Success
            ? path
            : throw new InvalidOperationException(
                string.Join("\n", result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
    }

    /// <summary>Trees are shared: an edited sample parses the edited file only.</summary>
    private static SyntaxTree Parse(string path, string text) => Parsed.GetOrAdd(
        (path, text), static key => CSharpSyntaxTree.ParseText(key.Text, Parsing, key.Path, System.Text.Encoding.UTF8));

    private static ImmutableSortedDictionary<string, string> ReadSample()
    {
        Assembly tests = typeof(SampleCompiler).Assembly;
        IEnumerable<string> names = tests.GetManifestResourceNames().Where(name => name.StartsWith("Sample/", StringComparison.Ordinal));
        return names.ToImmutableSortedDictionary(
            name => name["Sample/".Length..],
            name =>
            {
                using var reader = new StreamReader(tests.GetManifestResourceStream(name)!);
                return reader.ReadToEnd().ReplaceLineEndings("\n");
            },
            StringComparer.Ordinal);
    }
}
