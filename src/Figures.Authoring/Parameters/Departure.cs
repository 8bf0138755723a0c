using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>A parameter that is not the paper's own in this run.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Value">The value used.</param>
/// <param name="Paper">The value of the profile <c>paper</c>.</param>
public sealed record Departure(string Task, string Parameter, string Value, string Paper)
{
    /// <summary>The differences between two sets of the same parameters.</summary>
    public static IReadOnlyList<Departure> Between(string task, ParameterSet used, ParameterSet paper) =>
        used.Values.Select((parameter, place) => new Departure(task, parameter.Name, parameter.Text, paper.Values[place].Text))
            .Where(departure => departure.Value != departure.Paper)
            .ToList();

    /// <summary>Such as <c>Trajectories.Dimension 100 (paper: 500)</c>.</summary>
    public override string ToString() => $"{Task[(Task.IndexOf('.', StringComparison.Ordinal) + 1)..]}.{Parameter} {Shorten(Value)} (paper: {Shorten(Paper)})";

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..39] + "…";
}
