using System.Buffers.Binary;
using System.Text;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline.Tests;

public sealed class StepKeyTests
{
    public static TheoryData<string[]> Inputs => new(
        [], ["b", "a", "empty"], ["empty"], [.. Enumerable.Range(0, 60).Select(number => $"σ{number}")]);

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_key_is_the_hash_of_the_parts_it_lists(string[] inputs)
    {
        var many = ParameterSet.Of("γσ²", "0.5").And(ParameterSet.Of("Long", new string('ü', 5_000)));
        foreach (var parameters in new[] { ParameterSet.Empty, many })
        {
            var key = StepKey.Of(StepOf(inputs) with { Parameters = parameters }, TablesOf);
            var hashed = key.Parts.SelectMany(part => Hashed(part.Label).Concat(Hashed(part.Value))).ToArray();
            Assert.Equal(ContentId.OfBytes(hashed).ToString(), key.Hex);
            Assert.Equal(key.Hex, StepKey.Of(StepOf([.. inputs.Reverse()]) with { Parameters = parameters }, TablesOf).Hex);
        }
    }

    [Fact]
    public void Inputs_are_listed_by_name_and_one_without_tables_has_a_part_too()
    {
        var labels = StepKey.Of(StepOf(["b", "empty", "a"]), TablesOf).Parts.OfType<InputPart>().Select(part => part.Label);
        Assert.Equal(["input a:x", "input a:y", "input b:x", "input b:y", "input empty:"], labels);
    }

    private static IEnumerable<byte> Hashed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        return length.Concat(bytes);
    }

    private static IReadOnlyList<StoredOutput> TablesOf(string step) => step == "empty" ? [] :
    [
        new StoredOutput("x", true, ContentId.OfBytes(Encoding.UTF8.GetBytes(step))),
        new StoredOutput("y", true, ContentId.OfBytes([1])),
    ];

    private static Step StepOf(string[] inputs) => new()
    {
        Name = "step",
        Task = "step",
        Kind = StepKind.Data,
        Inputs = inputs,
        Code = new CodeFingerprint("code", []),
        Run = _ => throw new InvalidOperationException("not run"),
    };
}
