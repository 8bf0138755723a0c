namespace Cake.Core;

/// <summary>Arguments by name. Invariant: names are unique ignoring case and keep the order of their first appearance.</summary>
public sealed class CakeArguments : ICakeArguments
{
    private readonly OrderedDictionary<string, List<string?>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes over the given arguments; groups whose names differ only by case are merged.</summary>
    /// <param name="arguments">Values by name.</param>
    public CakeArguments(ILookup<string, string?> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        foreach (var group in arguments)
        {
            if (!_values.TryGetValue(group.Key, out var values))
            {
                _values.Add(group.Key, values = []);
            }

            values.AddRange(group);
        }
    }

    /// <inheritdoc/>
    public bool HasArgument(string name) => _values.ContainsKey(name);

    /// <inheritdoc/>
    public ICollection<string?> GetArguments(string name) => _values.TryGetValue(name, out var values) ? [.. values] : [];

    /// <inheritdoc/>
    public IDictionary<string, ICollection<string?>> GetArguments()
    {
        var result = new OrderedDictionary<string, ICollection<string?>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in _values)
        {
            result.Add(name, [.. values]);
        }

        return result;
    }
}
