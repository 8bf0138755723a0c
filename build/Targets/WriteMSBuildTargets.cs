using System.Text;
using Cake.Frosting;
using Figures.Authoring;

namespace Build.Targets;

/// <summary>Generates the MSBuild targets from the task classes, after a task was added or renamed.</summary>
[TaskName("MSBuildTargets")]
[TaskDescription("Generate Figures.targets from the task classes")]
public sealed class WriteMSBuildTargets : FrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override void Run(FigureContext context)
    {
        var path = Path.Combine(context.Session.Request.Root, MSBuildTargets.FileName);
        File.WriteAllText(path, MSBuildTargets.Text(TaskCatalogue.Names), new UTF8Encoding(false));
        context.Session.Reporter.Line($"Wrote {path}.");
    }
}
