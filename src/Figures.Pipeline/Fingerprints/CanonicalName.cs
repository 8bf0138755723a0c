using System.Collections.Immutable;

namespace Figures.Pipeline.Fingerprints;

/// <summary>Something the compiler named (a closure, its field, a lambda): where it is defined.</summary>
internal readonly record struct CompilerMade(AssemblyImage Image, int Token);

/// <summary>
/// The name of a type, method or field as it enters a hash: the same whatever the token numbers, the path and the order of the source.
/// </summary>
/// <remarks>
/// Members the compiler named have no name of their own here: each leaves a <see cref="Hole"/> in the text, in order, and whoever writes
/// the name fills in the number of its first visit. Assemblies are left out: moving code between projects is not a change of code.
/// </remarks>
internal sealed class CanonicalName
{
    public const char Hole = '\u0001';

    private CanonicalName(string text) => Text = text;

    public static CanonicalName Empty { get; } = new("");

    public string Text { get; }

    /// <summary>What stands in the holes, in the order of the text.</summary>
    public ImmutableArray<CompilerMade> Made { get; private init; } = [];

    /// <summary>Types of the solution that the name mentions outside generic arguments.</summary>
    public ImmutableArray<TypeNode> Types { get; private init; } = [];

    /// <summary>Types of the solution that the name mentions as, or within, generic arguments.</summary>
    public ImmutableArray<TypeNode> Arguments { get; private init; } = [];

    /// <summary>Packages that the name mentions, with version.</summary>
    public ImmutableArray<string> Packages { get; private init; } = [];

    public static implicit operator CanonicalName(string text) => new(text);

    public static CanonicalName Of(TypeNode type) =>
        type.IsCompilerMade ? OfMade(type.Image, type.Token) : new CanonicalName(type.FullName) { Types = [type] };

    public static CanonicalName OfMade(AssemblyImage image, int token) =>
        new(Hole.ToString()) { Made = [new CompilerMade(image, token)] };

    public static CanonicalName OfPackaged(string text, string package) => new(text) { Packages = [package] };

    public static CanonicalName Join(params ReadOnlySpan<CanonicalName> parts)
    {
        var texts = new string[parts.Length];
        ImmutableArray<CompilerMade> made = [];
        ImmutableArray<TypeNode> types = [], arguments = [];
        ImmutableArray<string> packages = [];
        for (int i = 0; i < parts.Length; i++)
        {
            texts[i] = parts[i].Text;
            made = Append(made, parts[i].Made);
            types = Append(types, parts[i].Types);
            arguments = Append(arguments, parts[i].Arguments);
            packages = Append(packages, parts[i].Packages);
        }

        return new CanonicalName(string.Concat(texts)) { Made = made, Types = types, Arguments = arguments, Packages = packages };
    }

    /// <summary>The names, separated by commas.</summary>
    public static CanonicalName List(ImmutableArray<CanonicalName> names)
    {
        var parts = new List<CanonicalName>(2 * names.Length);
        foreach (CanonicalName name in names)
        {
            if (parts.Count > 0)
            {
                parts.Add(",");
            }

            parts.Add(name);
        }

        return Join([.. parts]);
    }

    /// <summary>The same name, standing as a generic argument.</summary>
    public CanonicalName AsArgument() =>
        Types.IsEmpty ? this : new(Text) { Made = Made, Types = [], Arguments = Append(Types, Arguments), Packages = Packages };

    private static ImmutableArray<T> Append<T>(ImmutableArray<T> head, ImmutableArray<T> tail) =>
        head.IsEmpty ? tail : tail.IsEmpty ? head : head.AddRange(tail);
}
