using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Figures.Tables;

/// <summary>Named tables, ordered by name (ordinal): what a task hands on. The order never depends on the order of insertion.</summary>
public sealed class TableSet : IReadOnlyDictionary<string, Table>
{
    private readonly SortedDictionary<string, Table> tables = new(StringComparer.Ordinal);

    /// <summary>A set of named tables.</summary>
    /// <param name="tables">Names of ASCII letters, digits, '-' and '_' (they become parts of file names), each once.</param>
    /// <exception cref="ArgumentException">A name breaks the rule or occurs twice.</exception>
    public TableSet(IEnumerable<KeyValuePair<string, Table>> tables)
    {
        foreach ((string name, Table table) in tables)
        {
            if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                throw new ArgumentException(
                    $"'{name}' is no table name: letters, digits, '-' and '_' only, since it becomes part of a file's name.");
            }

            if (!this.tables.TryAdd(name, table))
            {
                throw new ArgumentException($"Two tables are named '{name}'.");
            }
        }
    }

    /// <summary>No tables.</summary>
    public static TableSet Empty { get; } = new([]);

    /// <summary>The number of tables.</summary>
    public int Count => tables.Count;

    /// <summary>The names in ordinal order.</summary>
    public IEnumerable<string> Keys => tables.Keys;

    /// <summary>The tables in the order of their names.</summary>
    public IEnumerable<Table> Values => tables.Values;

    /// <summary>The digest of all names and tables.</summary>
    public ContentId ContentId
    {
        get
        {
            using var hasher = new ContentHasher();
            hasher.Add("Figures.Tables.TableSet");
            hasher.Add((long)Count);
            foreach ((string name, Table table) in tables)
            {
                hasher.Add(name);
                hasher.Add(table.ContentId.ToString());
            }

            return hasher.Finish();
        }
    }

    /// <summary>The table of that name.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public Table this[string key] => tables.TryGetValue(key, out Table? table)
        ? table
        : throw new KeyNotFoundException(
            Count == 0
                ? $"No table '{key}'; the set is empty."
                : $"No table '{key}'; there are {string.Join(", ", Keys.Select(name => $"'{name}'"))}.");

    /// <summary>A set of named tables.</summary>
    /// <param name="tables">Name and table, each name once.</param>
    public static TableSet Of(params ReadOnlySpan<(string Name, Table Table)> tables)
    {
        var pairs = new List<KeyValuePair<string, Table>>();
        foreach ((string name, Table table) in tables)
        {
            pairs.Add(new(name, table));
        }

        return new TableSet(pairs);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => tables.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Table value) => tables.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Table>> GetEnumerator() => tables.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
