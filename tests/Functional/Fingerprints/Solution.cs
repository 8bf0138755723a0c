using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Functional.Fingerprints;

/// <summary>The sources of the papers and of the libraries they compute and draw with, ready to be edited and compiled in memory.</summary>
/// <param name="Projects">The projects by the names of their assemblies.</param>
internal sealed record Solution(ImmutableSortedDictionary<string, Project> Projects)
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] Folders = ["src", "figures"];

    private static readonly string[] Plumbing = ["Figures.Pipeline", "Figures.Authoring", "Figures.Snapshots"];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.None);

    /// <summary>Reads the repository as it stands, leaving out projects that the program does not use yet.</summary>
    public static Solution Read()
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Annotations);
        var references = References().Select(path => MetadataReference.CreateFromFile(path)).ToList();
        IEnumerable<MetadataReference> ReferencesOf(string project) =>
            references.Where(reference => Path.GetFileNameWithoutExtension(reference.FilePath) != project);
        return new Solution(ProjectFiles()
            .Select(project => (Name: NameOf(project), Trees: Trees(project)))
            .Select(project => new Project(CSharpCompilation.Create(project.Name, project.Trees, ReferencesOf(project.Name), options)))
            .ToImmutableSortedDictionary(project => project.Name, project => project, StringComparer.Ordinal));
    }

    /// <summary>Parses a file the way the solution is compiled.</summary>
    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Parsing, path, Encoding.UTF8);

    /// <summary>The same sources with or without optimisation.</summary>
    public Solution At(OptimizationLevel level) => Each(project => project.At(level));

    /// <summary>The same solution with files edited.</summary>
    /// <param name="edit">Gives the new text of a file, or null to leave it alone.</param>
    public Solution Edit(Func<CSharpCompilation, SyntaxTree, string?> edit) => Each(project => project.Edit(edit));

    /// <summary>Compiles all projects into a folder.</summary>
    /// <exception cref="InvalidOperationException">An edit does not compile; lists the errors.</exception>
    public void Compile(string folder)
    {
        foreach ((string name, Project project) in Projects)
        {
            File.WriteAllBytes(Path.Combine(folder, name + ".dll"), project.Image);
        }
    }

    private Solution Each(Func<Project, Project> change) =>
        new(Projects.ToImmutableSortedDictionary(project => project.Key, project => change(project.Value), StringComparer.Ordinal));

    private static IEnumerable<string> ProjectFiles() =>
        from folder in Folders
        from project in Directory.EnumerateFiles(Path.Combine(WorkingCopy.Repository, folder), "*.csproj", SearchOption.AllDirectories)
        let name = NameOf(project)
        where !Plumbing.Contains(name) && !project.Contains("Polyfills", StringComparison.Ordinal)
            && File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll"))
        select project;

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<SyntaxTree> Trees(string project)
    {
        IEnumerable<string> own = XDocument.Load(project).Descendants("Using")
            .Select(element => $"global using {element.Attribute("Include")!.Value};");
        yield return Parse(string.Join('\n', own.Prepend(ImplicitUsings)), "Usings.cs");
        string folder = Path.GetDirectoryName(project)!;
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            yield return Parse(File.ReadAllText(file).ReplaceLineEndings("\n"), path);
        }
    }

    /// <summary>The files projects may refer to: the shared framework, and all that lies beside the program.</summary>
    private static IEnumerable<string> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string program = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) is { } folder && (folder == framework || folder == program));
    }
}
