using System.Collections.Concurrent;
using System.Reflection;

namespace Figures.Pipeline.Fingerprints;

/// <summary>The members an interface of the shared framework asks for, its base interfaces included, by name and parameter count.</summary>
internal static class FrameworkContract
{
    private static readonly ConcurrentDictionary<(string Type, string Assembly), HashSet<(string Name, int Parameters)>?> Known = new();

    /// <summary>The members; <see langword="null"/> if the running framework does not know the interface.</summary>
    public static HashSet<(string Name, int Parameters)>? Of(string fullName, string assembly) => Known.GetOrAdd((fullName, assembly), Read);

    private static HashSet<(string Name, int Parameters)>? Read((string Type, string Assembly) key) =>
        Type.GetType($"{key.Type}, {key.Assembly}", throwOnError: false) is { } contract
            ? [.. contract.GetInterfaces().Append(contract).SelectMany(type => type.GetMethods()).Select(method => (method.Name, method.GetParameters().Length))]
            : null;
}
