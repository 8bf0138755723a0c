namespace Figures.Pipeline;

/// <summary>Finds the names a mistyped one may have meant.</summary>
public static class Spelling
{
    /// <summary>The candidates nearest to <paramref name="typed"/> by edit distance, ignoring case; at most three, best first.</summary>
    public static IReadOnlyList<string> Near(string typed, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (Name: candidate, Distance: Distance(typed.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(match => match.Distance <= Math.Max(2, typed.Length / 3))
            .OrderBy(match => match.Distance).ThenBy(match => match.Name, StringComparer.Ordinal)
            .Take(3).Select(match => match.Name).ToList();

    /// <summary>A sentence that offers the near names, or <paramref name="otherwise"/> when there are none.</summary>
    public static string Suggest(string typed, IEnumerable<string> candidates, string otherwise)
    {
        var near = Near(typed, candidates);
        return near.Count == 0 ? otherwise : $"Did you mean {string.Join(" or ", near)}?";
    }

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
