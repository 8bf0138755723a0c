using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Figures.Pipeline;

/// <summary>Prints the graph of a plan, shards of a sweep as one node.</summary>
public static class PlanGraph
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The forms a graph can be printed in.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["text", "dot", "mermaid", "json"];

    /// <summary>The graph in one of <see cref="Forms"/>.</summary>
    /// <exception cref="ArgumentException">The form is not known.</exception>
    public static string Print(Plan plan, string form)
    {
        var groups = PlanGroup.Of(plan);
        return form switch
        {
            "text" => string.Concat(groups.Select(group => $"{group.Name}{Inputs(group, plan, " ← ")}\n")),
            "dot" => $"digraph figures {{\n  rankdir=LR;\n{string.Concat(groups.Select(group => $"  \"{group.Name}\" [style={Style(group)}];\n"))}{Edges(groups, plan, (from, to) => $"  \"{from}\" -> \"{to}\";\n")}}}\n",
            "mermaid" => Mermaid(groups, plan),
            "json" => Json(groups, plan),
            _ => throw new ArgumentException($"There is no form {form}; forms are {string.Join(", ", Forms)}.", nameof(form)),
        };
    }

    private static string Inputs(PlanGroup group, Plan plan, string arrow)
    {
        var inputs = InputsOf(group, plan);
        return inputs.Count == 0 ? "" : arrow + string.Join(", ", inputs);
    }

    private static List<string> InputsOf(PlanGroup group, Plan plan)
    {
        var shards = plan.Steps.Where(planned => planned.Step.Kind == StepKind.Shard).ToDictionary(planned => planned.Step.Name, planned => $"{planned.Step.Task}[…]", StringComparer.Ordinal);
        return group.Steps.SelectMany(planned => planned.Step.Inputs).Select(input => shards.GetValueOrDefault(input, input)).Distinct(StringComparer.Ordinal).ToList();
    }

    private static string Edges(IReadOnlyList<PlanGroup> groups, Plan plan, Func<string, string, string> edge) =>
        string.Concat(groups.SelectMany(group => InputsOf(group, plan), (group, input) => edge(input, group.Name)));

    private static string Style(PlanGroup group) => group.State == StepState.UpToDate ? "solid" : group.State == StepState.Stale ? "bold" : "dashed";

    private static string Mermaid(IReadOnlyList<PlanGroup> groups, Plan plan)
    {
        var ids = groups.Select((group, index) => (group.Name, index)).ToDictionary(pair => pair.Name, pair => $"n{pair.index}", StringComparer.Ordinal);
        return $"graph LR\n{string.Concat(groups.Select(group => $"  {ids[group.Name]}[\"{group.Name}\"]\n"))}{Edges(groups, plan, (from, to) => $"  {ids[from]} --> {ids[to]}\n")}";
    }

    private static string Json(IReadOnlyList<PlanGroup> groups, Plan plan)
    {
        var nodes = groups.Select(group => (JsonNode)new JsonObject
        {
            ["step"] = group.Name,
            ["task"] = group.Task,
            ["kind"] = group.Kind.ToString(),
            ["state"] = group.State.ToString(),
            ["reason"] = group.Reason,
            ["steps"] = group.Steps.Count,
            ["inputs"] = new JsonArray([.. InputsOf(group, plan).Select(input => JsonValue.Create(input))]),
        });
        return JsonSerializer.Serialize(new JsonArray([.. nodes]), Readable) + "\n";
    }
}
