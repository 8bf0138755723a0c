using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Figures.Pipeline.Tests.Fingerprints;

public sealed class CosmeticEditTests
{
    public static TheoryData<string> Names() => [.. CosmeticEdits.All.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cosmetic_edit_changes_no_fingerprint(string name) =>
        AssertUnchanged(CosmeticEdits.All.Single(edit => edit.Name == name).Apply(), OptimizationLevel.Release);

    [Fact]
    public void Cosmetic_edits_change_no_fingerprint_in_a_debug_build() =>
        Assert.All(Edit.Together(CosmeticEdits.All), copy => AssertUnchanged(copy.Sources, OptimizationLevel.Debug));

    [Fact]
    public void There_are_at_least_thirty_cosmetic_edits() => Assert.InRange(CosmeticEdits.All.Count, 30, int.MaxValue);

    private static void AssertUnchanged(ImmutableSortedDictionary<string, string> sources, OptimizationLevel level)
    {
        var original = SampleVariant.Original(level);
        var edited = SampleVariant.Fingerprints(sources, level);
        Assert.Empty(original.Where(step => edited[step.Key] != step.Value)
            .SelectMany(step => edited[step.Key].ChangesSince(step.Value.Members).Select(change => $"{step.Key}: {change}")));
        Assert.Equal(original, edited);
    }
}
