using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Figures.Authoring;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Functional.Fingerprints;

/// <summary>The code fingerprints of all steps of a compiled copy of the solution, by the names of the steps.</summary>
internal static class StepCodes
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    /// <summary>Compiles into a throw-away folder and fingerprints there.</summary>
    public static ImmutableSortedDictionary<string, CodeFingerprint> Of(Solution solution)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-solution-");
        var context = new Beside(folder.FullName);
        try
        {
            solution.Compile(folder.FullName);
            using var fingerprinter = new CodeFingerprinter(
                new FingerprintScope(
                    name => solution.Projects.ContainsKey(name) || name.StartsWith("Figures.", StringComparison.Ordinal),
                    name => name is "Figures.Pipeline" or "Figures.Authoring" or "Figures.Snapshots" or "Cake.Frosting")
                {
                    DeclaringAttributes = [typeof(ColumnAttribute).FullName!, typeof(ColumnsAttribute).FullName!],
                },
                context.PathOf);
            return Roots(solution, context).ToImmutableSortedDictionary(
                step => step.Key, step => fingerprinter.Of(step.Value), StringComparer.Ordinal);
        }
        finally
        {
            context.Unload();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The methods whose code is part of each step's key.</summary>
    private static IEnumerable<KeyValuePair<string, MethodInfo[]>> Roots(Solution solution, Beside context)
    {
        Assembly authoring = context.LoadFromAssemblyName(new AssemblyName("Figures.Authoring"));
        Type figure = authoring.GetType(typeof(FigureTask).FullName!, throwOnError: true)!;
        Type task = authoring.GetType(typeof(PipelineTask).FullName!, throwOnError: true)!;
        MethodInfo render = authoring.GetType("Figures.Authoring.FigurePicture", throwOnError: true)!.GetMethod("Render", Own)!;
        foreach (Type type in solution.Projects.Keys.SelectMany(name => context.LoadFromAssemblyName(new AssemblyName(name)).GetTypes())
            .Where(type => !type.IsAbstract && type.IsAssignableTo(task)))
        {
            if (type.IsAssignableTo(figure))
            {
                yield return KeyValuePair.Create(type.FullName + "/tabulate", new[] { Method(type, "Tabulate")! });
                yield return KeyValuePair.Create(type.FullName + "/draw", new[] { Method(type, "Draw")!, Method(type, "Claims")!, render });
            }
            else if (Method(type, "Run") is { } run)
            {
                yield return KeyValuePair.Create(type.FullName!, new[] { run });
            }
        }
    }

    private static MethodInfo? Method(Type type, string name) => 
        type.GetMethods(Own).Where(method => method.Name == name).OrderByDescending(method => method.IsVirtual).FirstOrDefault();

    /// <summary>Prefers the assemblies of a folder to those of the running program.</summary>
    private sealed class Beside(string folder) : AssemblyLoadContext(isCollectible: true)
    {
        public string? PathOf(AssemblyName name) =>
            new[] { folder, AppContext.BaseDirectory }.Select(place => Path.Combine(place, name.Name + ".dll")).FirstOrDefault(File.Exists);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            PathOf(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
