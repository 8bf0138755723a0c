using Figures.Pipeline;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Benchmarks.Pipeline;

/// <summary>Steps that do nothing worth mentioning, wired like a large project: each reads up to five earlier ones.</summary>
internal static class SyntheticGraph
{
    /// <summary>The number of steps a step reads at most.</summary>
    public const int Inputs = 5;
    private static readonly CodeFingerprint Code = CodeFingerprint.Empty;

    /// <summary>The numbers of the steps a step reads: near and far ones, by a fixed rule.</summary>
    public static IEnumerable<int> InputsOf(int step) =>
        Enumerable.Range(1, Inputs).Select(place => step - (place * place * (1 + (step % 7)))).Where(input => input >= 0);

    /// <summary>The steps, inputs first.</summary>
    public static List<Step> Steps(int count) => [.. Enumerable.Range(0, count).Select(Step)];

    private static Step Step(int number) => new()
    {
        Name = $"s{number}",
        Task = $"s{number}",
        Kind = StepKind.Data,
        Inputs = [.. InputsOf(number).Select(input => $"s{input}")],
        Code = Code,
        Run = _ => new StepOutput(TableSet.Of(("number", new Table(Column.Integers("value", [number]))))),
    };
}
