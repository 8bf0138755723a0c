using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Figures.Pipeline.Tests.Fingerprints;

public sealed class SemanticEditTests
{
    public static TheoryData<string> Names() => [.. SemanticEdits.All.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_semantic_edit_changes_exactly_its_steps_and_names_the_member(string name)
    {
        Edit edit = SemanticEdits.All.Single(edit => edit.Name == name);
        AssertChanged([edit], edit.Apply(), OptimizationLevel.Release);
    }

    [Fact]
    public void Semantic_edits_change_exactly_their_steps_in_a_debug_build() =>
        Assert.All(Edit.Together(SemanticEdits.All), copy => AssertChanged(copy.Edits, copy.Sources, OptimizationLevel.Debug));

    [Fact]
    public void There_are_at_least_thirty_semantic_edits() => Assert.InRange(SemanticEdits.All.Count, 30, int.MaxValue);

    private static void AssertChanged(IReadOnlyList<Edit> edits, ImmutableSortedDictionary<string, string> sources, OptimizationLevel level)
    {
        var original = SampleVariant.Original(level);
        var edited = SampleVariant.Fingerprints(sources, level);
        Assert.Equal(
            edits.SelectMany(edit => edit.Steps).Order(StringComparer.Ordinal),
            original.Keys.Where(step => edited[step] != original[step]));
        Assert.All(edits.SelectMany(edit => edit.Changed), change =>
            Assert.Contains(change.Member, edited[change.Step].ChangesSince(original[change.Step].Members).Select(found => found.Name)));
    }
}
