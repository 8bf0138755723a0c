using Cake.Core;

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
        var graph = new TaskGraph([.. engine.Tasks.Cast<CakeTask>()]);
        var needed = graph.NeededByOthers();
        var roots = engine.Tasks.Cast<CakeTask>()
            .Where(task => !needed.Contains(task))
            .OrderByDescending(task => task.Name.Equals(CommandLine.DefaultTarget, StringComparison.OrdinalIgnoreCase))
            .ThenBy(task => task.Name, StringComparer.OrdinalIgnoreCase);
        console.WriteLine();
        foreach (var root in roots)
        {
            graph.Closure(root);
            Draw(graph, root);
            console.WriteLine();
        }
    }

    /// <summary>Draws one tree; without recursion, for chains may be long. It ends, for its closure has no circles.</summary>
    private void Draw(TaskGraph graph, CakeTask root)
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
            var children = node.Task.Dependencies.Select(edge => graph.Find(edge.Name)).OfType<CakeTask>().ToList();
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
