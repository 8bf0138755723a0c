using System.Collections.Immutable;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>One edit of the sample.</summary>
/// <param name="Name">What is done.</param>
/// <param name="File">The file it is done to.</param>
/// <param name="Old">The text it replaces, which occurs once.</param>
/// <param name="New">The text it puts there.</param>
/// <param name="Changed">The steps whose fingerprints change, each with a member that must be named; empty for a cosmetic edit.</param>
public sealed record Edit(string Name, string File, string Old, string New, params (string Step, string Member)[] Changed)
{
    /// <summary>The sample after the edit.</summary>
    internal ImmutableSortedDictionary<string, string> Apply()
    {
        Assert.True(IsPossible(SampleCompiler.Sample), $"'{Old}' does not occur exactly once in {File}.");
        return Apply(SampleCompiler.Sample);
    }

    /// <summary>
    /// All edits in as few copies of the sample as hold them: edits of one copy neither touch the same text nor change the same step.
    /// </summary>
    internal static IReadOnlyList<(IReadOnlyList<Edit> Edits, ImmutableSortedDictionary<string, string> Sources)> Together(IEnumerable<Edit> edits)
    {
        var copies = new List<(IReadOnlyList<Edit> Edits, ImmutableSortedDictionary<string, string> Sources)>();
        foreach (Edit edit in edits)
        {
            int copy = copies.FindIndex(copy => edit.IsPossible(copy.Sources)
                && !copy.Edits.SelectMany(other => other.Changed).Select(change => change.Step).Intersect(edit.Changed.Select(change => change.Step)).Any());
            if (copy < 0)
            {
                copies.Add(([edit], edit.Apply()));
            }
            else
            {
                copies[copy] = ([.. copies[copy].Edits, edit], edit.Apply(copies[copy].Sources));
            }
        }

        return copies;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private ImmutableSortedDictionary<string, string> Apply(ImmutableSortedDictionary<string, string> sources) =>
        sources.SetItem(File, sources[File].Replace(Old, New, StringComparison.Ordinal));

    private bool IsPossible(ImmutableSortedDictionary<string, string> sources)
    {
        int at = sources[File].IndexOf(Old, StringComparison.Ordinal);
        return at >= 0 && sources[File].IndexOf(Old, at + 1, StringComparison.Ordinal) < 0;
    }
}
