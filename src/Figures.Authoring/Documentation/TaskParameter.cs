using System.Reflection;
using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>A parameter of a task as documentation shows it: its value in each profile, and where that comes from.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Name">The parameter's name, as <c>--set</c> takes it.</param>
/// <param name="Values">Canonical values in the order of <see cref="Profile"/>.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="OtherSeeds">For a value chosen after results were seen, what others gave; otherwise empty.</param>
public sealed record TaskParameter(string Task, string Name, IReadOnlyList<string> Values, Origin Origin, string OtherSeeds)
{
    /// <summary>All parameters of a task. A sweep has one more, the number of its points, whose origin is that of the points' properties.</summary>
    public static IReadOnlyList<TaskParameter> Of(PipelineTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var records = Enum.GetValues<Profile>().Select(task.ParametersOf).ToList();
        if (records[0] is not { } first)
        {
            return [];
        }

        var sets = records.Select(record => ParameterSet.Of(record!).Values).ToList();
        var parameters = ParameterSet.PropertiesOf(first.GetType()).Select((property, index) => new TaskParameter(
            task.Name, property.Name, [.. sets.Select(set => set[index].Text)], OriginOf(task.GetType(), property), SourceOf(task.GetType(), property)?.OtherSeeds ?? ""));
        return [.. parameters, .. PointsOf(task)];
    }

    private static IEnumerable<TaskParameter> PointsOf(PipelineTask task)
    {
        if (task.PointType is { } point)
        {
            var counts = Enum.GetValues<Profile>().Select(profile => $"{task.PointCount(profile)}");
            var origin = ParameterSet.PropertiesOf(point).Aggregate(Origin.None, (all, property) => all | OriginOf(task.GetType(), property));
            yield return new TaskParameter(task.Name, "points", [.. counts], origin, "");
        }
    }

    /// <summary>What the task says of the parameter, or else what the record does. Both are looked for on base types too.</summary>
    private static SourceAttribute? SourceOf(Type task, PropertyInfo property) =>
        task.GetCustomAttributes<SourceAttribute>().FirstOrDefault(source => source.Parameter == property.Name)
        ?? property.GetCustomAttributes<SourceAttribute>().FirstOrDefault();

    private static Origin OriginOf(Type task, PropertyInfo property) => SourceOf(task, property)?.Origin ?? Origin.None;
}
