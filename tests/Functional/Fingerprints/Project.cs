using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Functional.Fingerprints;

/// <summary>One project of the copy; compiled at most once for each state of its sources.</summary>
internal sealed class Project
{
    private readonly CSharpCompilation compilation;
    private readonly Lazy<byte[]> image;
    private Project? other;

    public Project(CSharpCompilation compilation)
    {
        this.compilation = compilation;
        image = new Lazy<byte[]>(Compile);
    }

    public string Name => compilation.AssemblyName!;

    /// <summary>The compiled assembly.</summary>
    /// <exception cref="InvalidOperationException">An edit does not compile; lists the errors.</exception>
    public byte[] Image => image.Value;

    /// <summary>The same sources with or without optimisation.</summary>
    public Project At(OptimizationLevel level) => compilation.Options.OptimizationLevel == level
        ? this
        : other ??= new Project(compilation.WithOptions(compilation.Options.WithOptimizationLevel(level)));

    /// <summary>This project with its files edited; itself when the edit changes no file.</summary>
    /// <param name="edit">Gives the new text of a file, or null to leave it alone.</param>
    public Project Edit(Func<CSharpCompilation, SyntaxTree, string?> edit)
    {
        CSharpCompilation edited = compilation;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (edit(compilation, tree) is { } text)
            {
                edited = edited.ReplaceSyntaxTree(tree, Solution.Parse(text, tree.FilePath));
            }
        }

        return edited == compilation ? this : new Project(edited);
    }

    private byte[] Compile()
    {
        using var output = new MemoryStream();
        var result = compilation.Emit(output);
        return result.Success
            ? output.ToArray()
            : throw new InvalidOperationException(
                string.Join('\n', result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
