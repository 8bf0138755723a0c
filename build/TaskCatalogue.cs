using System.Reflection;
using Build.CommandLine;
using Build.Targets;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build;

/// <summary>All tasks of the build, known before Cake starts, so that a mistyped name is one clear error.</summary>
public static class TaskCatalogue
{
    /// <summary>The assemblies of the papers, one each.</summary>
    public static IReadOnlyList<Assembly> Papers { get; } =
    [
        typeof(LazyToRich.Figure3).Assembly, typeof(MixedDynamics.Figure1).Assembly, typeof(ScalingLaws.Figure2).Assembly,
        typeof(FeatureStrength.F4).Assembly,
    ];

    /// <summary>The task classes: those of the papers, then the group targets of this program.</summary>
    public static IReadOnlyList<Type> Tasks { get; } = Papers.Append(typeof(TaskCatalogue).Assembly)
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(IFrostingTask)))
        .ToList();

    /// <summary>The names of all tasks.</summary>
    public static IReadOnlyList<string> Names { get; } = Tasks.Select(TaskNames.Of).ToList();

    /// <summary>The qualified names of all figures.</summary>
    public static IReadOnlyList<string> Figures { get; } =
        Tasks.Where(type => type.IsAssignableTo(typeof(FigureTask))).Select(TaskNames.Of).Order(StringComparer.Ordinal).ToList();

    /// <summary>Whether a target is <c>FigureN</c>: the figure of that number in every paper.</summary>
    public static bool IsNumberedGroup(string target) =>
        target.StartsWith("Figure", StringComparison.Ordinal) && target.Length > 6 && target.AsSpan(6).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The figures a group target stands for, directly or through other groups.</summary>
    public static IReadOnlyList<string> FiguresOf(string target)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<Type>(Tasks.Where(type => TaskNames.Of(type).Equals(target, StringComparison.OrdinalIgnoreCase)));
        while (open.TryPop(out var type))
        {
            if (type.IsAssignableTo(typeof(FigureTask)))
            {
                found.Add(TaskNames.Of(type));
                continue;
            }

            foreach (var dependency in type.GetCustomAttributes<IsDependentOnAttribute>())
            {
                open.Push(dependency.Task);
            }
        }

        return [.. found];
    }

    /// <summary>
    /// The targets whose figures a run makes: when a target reviews figures and others name some, those others, and all targets otherwise.
    /// </summary>
    public static IReadOnlyList<string> ScopeOf(IReadOnlyList<string> targets)
    {
        var reviews = Tasks.Where(type => type.IsAssignableTo(typeof(ReviewTarget))).Select(TaskNames.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = targets.Where(target => !reviews.Contains(target) && FiguresOf(target).Count > 0).ToList();
        return named.Count == 0 || !targets.Any(reviews.Contains) ? targets : named;
    }

    /// <summary>Whether a command line asks for figures and nothing else: neither another target nor a switch that prints.</summary>
    internal static bool MakesOnlyFigures(ParsedArguments arguments) =>
        arguments.CakeArguments.All(argument => argument.StartsWith("--target=", StringComparison.Ordinal))
        && Tasks.Where(type => arguments.Request.Targets.Contains(TaskNames.Of(type), StringComparer.OrdinalIgnoreCase))
            .All(type => type.IsAssignableTo(typeof(PipelineTask)) || type.IsAssignableTo(typeof(GroupTarget)));

    /// <summary>The tasks of the pipeline among the given targets and all they depend on.</summary>
    public static IReadOnlyList<PipelineTask> PipelineTasksOf(IEnumerable<string> targets)
    {
        var closure = TaskNames.Closure(Tasks, targets);
        return closure.Where(type => type.IsAssignableTo(typeof(PipelineTask)))
            .OrderBy(TaskNames.Of, StringComparer.Ordinal).Select(type => (PipelineTask)Activator.CreateInstance(type)!).ToList();
    }

    /// <summary>Overrides that name no parameter of any task.</summary>
    public static IEnumerable<Problem> UnknownParameters(IReadOnlyList<ParameterOverride> overrides)
    {
        if (overrides.Count == 0)
        {
            return [];
        }

        var known = Tasks.SelectMany(type => ParametersOf(type), (type, name) => (Task: TaskNames.Of(type), Name: name)).ToList();
        return overrides
            .Where(change => !known.Exists(parameter => change.Concerns(parameter.Task, parameter.Name)))
            .Select(change => new Problem(
                ErrorCode.UnknownParameter, $"--set {change}", $"no task has the parameter {change.Scope}.{change.Name}",
                Spelling.Suggest($"{change.Scope}.{change.Name}", known.Select(parameter => $"{parameter.Task}.{parameter.Name}"), ""),
                $"Parameters are {string.Join(", ", known.Select(parameter => $"{parameter.Task}.{parameter.Name}").Order(StringComparer.Ordinal))}"));
    }

    private static IEnumerable<string> ParametersOf(Type task)
    {
        for (var type = task; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.Namespace == typeof(PipelineTask).Namespace)
            {
                return ParameterSet.PropertiesOf(type.GetGenericArguments()[0]).Select(property => property.Name);
            }
        }

        return [];
    }
}
