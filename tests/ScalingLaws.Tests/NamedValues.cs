namespace ScalingLaws.Tests;

/// <summary>One case of a table of the form name, index, index, index, value.</summary>
internal sealed class NamedValues
{
    private readonly Dictionary<string, double> values = new(StringComparer.Ordinal);

    /// <summary>Number of values.</summary>
    public int Count => values.Count;

    /// <summary>A value without indices.</summary>
    public double this[string name] => values[name];

    /// <summary>A value by its indices.</summary>
    public double this[string name, params int[] indices] => values[Key(name, indices.Select(index => index.ToString()))];

    /// <summary>Whether there is such a value.</summary>
    public bool Has(string name, params int[] indices) => values.ContainsKey(Key(name, indices.Select(index => index.ToString())));

    /// <summary>A whole number without indices.</summary>
    public int Integer(string name) => (int)values[name];

    /// <summary>All cases of a file, by the text of the column that tells them apart.</summary>
    public static IReadOnlyDictionary<string, NamedValues> Read(string file, string caseColumn)
    {
        var cases = new Dictionary<string, NamedValues>(StringComparer.Ordinal);
        foreach (IReadOnlyDictionary<string, string> row in Reference.Rows(file))
        {
            if (!cases.TryGetValue(row[caseColumn], out NamedValues? one))
            {
                cases[row[caseColumn]] = one = new NamedValues();
            }

            IEnumerable<string> indices =
                row.Where(cell => cell.Key != caseColumn && cell.Key is not "name" and not "value" && cell.Value.Length > 0)
                .Select(cell => cell.Value);
            one.values[Key(row["name"], indices)] = row.Number("value");
        }

        return cases;
    }

    private static string Key(string name, IEnumerable<string> indices) => string.Join(" ", indices.Prepend(name));
}
