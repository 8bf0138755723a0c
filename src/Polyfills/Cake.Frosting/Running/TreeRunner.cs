using Cake.Core;
using Cake.Core.Graph;

namespace Cake.Frosting;

/// <summary>Draws the dependencies below each task that no other task needs: <c>Default</c> first, the rest by name.</summary>
internal sealed class TreeRunner(TaskRegistration tasks, ICakeEngine engine, IConsole console) : IRunner
{
    private const string Branch = "├─";
    private const string LastBranch = "└─";
    private const string BesideBranch = "│ ";
    private const string BelowLastBranch = "   ";

    public void Run(ExecutionSettings settings)
    {
        tasks.Register();
        var graph = CakeGraphBuilder.Build(engine.Tasks);
        var needed = graph.Edges.Select(edge => edge.Start).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byName = engine.Tasks.Cast<CakeTask>().ToDictionary(task => task.Name, StringComparer.OrdinalIgnoreCase);
        var roots = byName.Values
            .Where(task => !needed.Contains(task.Name))
            .OrderByDescending(task => task.Name.Equals(CommandLine.DefaultTarget, StringComparison.OrdinalIgnoreCase))
            .ThenBy(task => task.Name, StringComparer.OrdinalIgnoreCase);
        console.WriteLine();
        foreach (var root in roots)
        {
            _ = graph.Traverse(root.Name).Count(); // throws when there is a circle, and then nothing of this root is drawn
            Draw(byName, root);
            console.WriteLine();
        }
    }

    /// <summary>Draws one tree; without recursion, for chains may be long. It ends, for its closure has no circles.</summary>
    private void Draw(Dictionary<string, CakeTask> tasks, CakeTask root)
    {
        var pending = new Stack<(CakeTask Task, string Indent, string Branch)>([(root, string.Empty, string.Empty)]);
        while (pending.TryPop(out var node))
        {
            console.Write("{0}", node.Indent + node.Branch);
            WriteName(node.Task, isRoot: node.Branch.Length == 0);
            var indent = node.Indent + node.Branch switch
            {
                Branch => BesideBranch,
                LastBranch => BelowLastBranch,
                _ => string.Empty,
            };
            var children = node.Task.Dependencies.Select(edge => tasks.GetValueOrDefault(edge.Name)).OfType<CakeTask>().ToList();
            for (var i = children.Count - 1; i >= 0; i--)
            {
                pending.Push((children[i], indent, i == children.Count - 1 ? LastBranch : Branch));
            }
        }
    }

    private void WriteName(CakeTask task, bool isRoot)
    {
        var former = console.ForegroundColor;
        console.ForegroundColor = isRoot ? ConsoleColor.Cyan
            : task.Actions.Count > 0 || task.DelayedActions.Count > 0 ? ConsoleColor.Green
            : ConsoleColor.Gray;
        console.WriteLine("{0}", task.Name);
        console.ForegroundColor = former;
    }
}
