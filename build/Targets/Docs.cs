using System.Text;
using Cake.Frosting;
using Figures.Authoring;

namespace Build.Targets;

/// <summary>Generates what the documents say of tasks and figures, after one was added or a parameter changed.</summary>
[TaskName("Docs")]
[TaskDescription("Generate REPRODUCIBILITY.md of every paper, and the list of packages and licences")]
public sealed class Docs : FrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override void Run(FigureContext context)
    {
        var root = context.Session.Request.Root;
        context.Session.Guard(() =>
        {
            foreach (var (path, text) in Pages().Append((ThirdParty.Path, ThirdParty.Page(root))))
            {
                File.WriteAllText(Path.Combine(root, path), text, new UTF8Encoding(false));
                context.Session.Reporter.Line($"Wrote {path}.");
            }
        });
    }

    /// <summary>The pages, with their paths from the root of the repository.</summary>
    public static IEnumerable<(string Path, string Text)> Pages()
    {
        var tasks = TaskCatalogue.PipelineTasksOf(TaskCatalogue.Figures);
        return TaskCatalogue.Papers
            .SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.IsSubclassOf(typeof(Paper)))
            .Select(type => (Paper)Activator.CreateInstance(type)!)
            .Select(paper => (
                $"figures/{paper.GetType().Assembly.GetName().Name}/{ReproducibilityPage.FileName}", ReproducibilityPage.Write(paper, tasks)));
    }
}
