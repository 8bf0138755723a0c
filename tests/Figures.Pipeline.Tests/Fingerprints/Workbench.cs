using System.Reflection;
using System.Runtime.Loader;
using Figures.Pipeline.Fingerprints;
using Microsoft.CodeAnalysis;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>A folder of its own in which assemblies are compiled, loaded and fingerprinted; gone with the test.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-code-");
    private readonly AssemblyLoadContext context = new("sample", isCollectible: true);

    public Workbench() => context.Resolving += (_, name) => File.Exists(PathOf(name.Name!)) ? Load(name.Name!) : null;

    public string Folder => folder.FullName;

    public string Compile(string assembly, string source, params IEnumerable<string> references) =>
        SampleCompiler.Compile(Folder, assembly, [KeyValuePair.Create("Source.cs", source)], OptimizationLevel.Release, references);

    public string PathOf(string assembly) => Path.Combine(Folder, assembly + ".dll");

    public Assembly Load(string assembly) => context.LoadFromAssemblyPath(PathOf(assembly));

    /// <summary>A method of a compiled assembly, static or not.</summary>
    public MethodInfo Method(string assembly, string type, string method) =>
        Load(assembly).GetType(type, throwOnError: true)!.GetMethod(
            method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
        ?? throw new InvalidOperationException($"{type} has no method {method}.");

    /// <summary>The fingerprint of one method, everything in the folder but assemblies called Plumbing or Package being followed.</summary>
    public CodeFingerprint Of(string assembly, string type, string method)
    {
        using CodeFingerprinter fingerprinter = Fingerprinter();
        return fingerprinter.Of(Method(assembly, type, method));
    }

    public static CodeFingerprinter Fingerprinter() => new(new FingerprintScope(
        name => name.StartsWith("Sample", StringComparison.Ordinal) || name == "Plumbing",
        name => name is "Plumbing" or "Figures.Pipeline"));

    public void Dispose()
    {
        context.Unload();
        folder.Delete(recursive: true);
    }
}
