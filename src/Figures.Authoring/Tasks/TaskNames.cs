using System.Reflection;
using Cake.Frosting;

namespace Figures.Authoring;

/// <summary>Names of tasks from their attributes.</summary>
public static class TaskNames
{
    /// <summary>The name in <c>[TaskName]</c>, or the type's name.</summary>
    public static string Of(Type task) => task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? task.Name;

    /// <summary>The types in <c>[IsDependentOn]</c>, in order.</summary>
    public static IEnumerable<Type> DependenciesOf(Type task) => task.GetCustomAttributes<IsDependentOnAttribute>().Select(dependency => dependency.Task);

    /// <summary>The paper a task belongs to: <c>MixedDynamics</c> of <c>MixedDynamics.Figure1</c>.</summary>
    public static string PaperOf(string task) => task.Split('.')[0];

    /// <summary>Tasks and all they depend on, each once and after what it depends on; in a circle, after what was met before.</summary>
    public static IReadOnlyList<Type> InputsFirst(IEnumerable<Type> tasks)
    {
        var sorted = new List<Type>();
        var seen = new HashSet<Type>();

        void Visit(Type task)
        {
            if (seen.Add(task))
            {
                foreach (var dependency in DependenciesOf(task))
                {
                    Visit(dependency);
                }

                sorted.Add(task);
            }
        }

        foreach (var task in tasks)
        {
            Visit(task);
        }

        return sorted;
    }

    /// <summary>A task and all it depends on.</summary>
    public static HashSet<Type> Closure(Type task) => Closure([task], [Of(task)]);

    /// <summary>The named tasks and all they depend on. Names are matched ignoring case.</summary>
    public static HashSet<Type> Closure(IEnumerable<Type> tasks, IEnumerable<string> targets)
    {
        var wanted = targets.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<Type>(tasks.Where(task => wanted.Contains(Of(task))));
        var closure = new HashSet<Type>();
        while (open.TryPop(out var task))
        {
            if (closure.Add(task))
            {
                foreach (var dependency in DependenciesOf(task))
                {
                    open.Push(dependency);
                }
            }
        }

        return closure;
    }
}
