using System.Globalization;
using System.Reflection;

namespace Figures.Pipeline.Fingerprints;

/// <summary>The members that interfaces of the shared framework ask for.</summary>
internal sealed class FrameworkContracts
{
    private readonly Dictionary<string, HashSet<string>?> known = new(StringComparer.Ordinal);

    /// <summary>
    /// The members of an interface and its base interfaces, as <see cref="Key"/> spells them; <see langword="null"/> if the running
    /// framework has no such interface.
    /// </summary>
    public HashSet<string>? Of(string fullName, string assembly)
    {
        string qualified = $"{fullName}, {assembly}";
        if (!known.TryGetValue(qualified, out HashSet<string>? members))
        {
            known[qualified] = members = Type.GetType(qualified, throwOnError: false) is { } contract ? Read(contract) : null;
        }

        return members;
    }

    /// <summary>Overloads with equally many parameters are one member here.</summary>
    public static string Key(string name, int parameters) => name + "/" + parameters.ToString(CultureInfo.InvariantCulture);

    private static HashSet<string> Read(Type contract)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (Type type in contract.GetInterfaces().Append(contract))
        {
            foreach (MethodInfo method in type.GetMethods())
            {
                members.Add(Key(method.Name, method.GetParameters().Length));
            }
        }

        return members;
    }
}
