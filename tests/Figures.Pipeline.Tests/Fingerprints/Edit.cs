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
    internal static IReadOnlyList<EditedCopy> Together(IEnumerable<Edit> edits)
    {
        var copies = new List<EditedCopy>();
        foreach (Edit edit in edits)
        {
            int index = copies.FindIndex(copy => edit.IsPossible(copy.Sources) && !copy.Steps.Intersect(edit.Steps).Any());
            if (index < 0)
            {
                copies.Add(new EditedCopy([edit], edit.Apply()));
            }
            else
            {
                copies[index] = new EditedCopy([.. copies[index].Edits, edit], edit.Apply(copies[index].Sources));
            }
        }

        return copies;
    }

    /// <summary>The steps whose fingerprints change.</summary>
    internal IEnumerable<string> Steps => Changed.Select(change => change.Step);

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

/// <summary>A copy of the sample after some edits.</summary>
internal sealed record EditedCopy(IReadOnlyList<Edit> Edits, ImmutableSortedDictionary<string, string> Sources)
{
    /// <summary>The steps whose fingerprints change.</summary>
    public IEnumerable<string> Steps => Edits.SelectMany(edit => edit.Steps);
}
