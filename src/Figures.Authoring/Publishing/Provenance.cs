using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Figures.Pipeline;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>The recipe of a picture as JSON: what it shows, what it claims, and every step behind it.</summary>
/// <remarks>The same run gives the same bytes: no clock, user, host or path. Durations are facts of the run that computed a step and stand apart.</remarks>
internal static class Provenance
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Json(
        Step draw, Table text, IReadOnlyList<Claim> claims, RunRequest request, StepGraph graph, IReadOnlyDictionary<string, JournalRecord> records)
    {
        var behind = Behind(draw, graph);
        var recipe = new JsonObject
        {
            ["figure"] = draw.Task,
            ["title"] = text.Strings("title")[0],
            ["caption"] = text.Strings("caption")[0],
            ["profile"] = RunRequest.ProfileName(request.Profile),
            ["overrides"] = new JsonArray([.. request.Overrides.Select(change => JsonValue.Create(change.ToString()))]),
            ["key"] = records[draw.Name].Key,
            ["claims"] = new JsonArray([.. claims.Select(ClaimNode)]),
            ["steps"] = new JsonArray([.. behind.Select(step => StepNode(step, records[step.Name]))]),
            ["run"] = new JsonObject
            {
                ["seconds"] = new JsonObject(behind.Select(step => KeyValuePair.Create<string, JsonNode?>(step.Name, Math.Round(records[step.Name].Seconds, 3)))),
            },
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(recipe, Readable), (byte)'\n'];
    }

    /// <summary>The step and everything it depends on, inputs first. Shards are represented by the step that collects them.</summary>
    private static List<Step> Behind(Step draw, StepGraph graph)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([draw.Name]);
        while (open.TryPop(out var name))
        {
            if (needed.Add(name))
            {
                foreach (var input in graph.ByName[name].Inputs)
                {
                    open.Push(input);
                }
            }
        }

        return graph.Steps.Where(step => needed.Contains(step.Name) && step.Kind != StepKind.Shard).ToList();
    }

    private static JsonObject ClaimNode(Claim claim) => new JsonObject
    {
        ["claim"] = claim.Id,
        ["subject"] = claim.Subject,
        ["statistic"] = claim.Statistic,
        ["measured"] = CanonicalText.Format(claim.Measured),
        ["half_width"] = CanonicalText.Format(claim.HalfWidth),
        ["expected"] = claim.Bound.ToString(),
        ["low"] = CanonicalText.Format(claim.Bound.Low),
        ["high"] = CanonicalText.Format(claim.Bound.High),
        ["kind"] = claim.Bound.Kind.ToString().ToLowerInvariant(),
        ["source"] = claim.Bound.Source,
        ["error_probability"] = claim.ErrorProbability,
        ["state"] = claim.State switch { ClaimState.Holds => "holds", ClaimState.Misses => "misses", _ => "not shown" },
        ["reason"] = claim.Reason,
    };

    private static JsonObject StepNode(Step step, JournalRecord record) => new JsonObject
    {
        ["step"] = step.Name,
        ["key"] = record.Key,
        ["code"] = step.Code.Hash,
        ["parameters"] = new JsonObject(
            step.Parameters.Values.Select(parameter => KeyValuePair.Create<string, JsonNode?>(parameter.Name, parameter.Text))),
        ["outputs"] = new JsonObject(record.Outputs.Select(output => KeyValuePair.Create<string, JsonNode?>(output.Name, output.Id.ToString()))),
    };
}
