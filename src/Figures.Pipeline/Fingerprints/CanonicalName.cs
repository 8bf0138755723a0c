using System.Globalization;
using System.Text;

namespace Figures.Pipeline.Fingerprints;

/// <summary>Something the compiler named (a closure, its field, a lambda): where it is defined. There is one object for each.</summary>
internal sealed class CompilerMade(AssemblyImage image, int token)
{
    public AssemblyImage Image => image;

    public int Token => token;
}

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

    private const int StackLimit = 512;

    private static readonly CanonicalName Comma = new(",");

    private byte[]? utf8;

    private CanonicalName(string text) => Text = text;

    public static CanonicalName Empty { get; } = new("");

    public string Text { get; }

    /// <summary>The text in bytes: most names are written many times.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8 ??= Encoding.UTF8.GetBytes(Text);

    /// <summary>What stands in the holes, in the order of the text.</summary>
    public CompilerMade[] Made { get; private init; } = [];

    /// <summary>Types of the solution that the name mentions outside generic arguments.</summary>
    public TypeNode[] Types { get; private init; } = [];

    /// <summary>Types of the solution that the name mentions as, or within, generic arguments.</summary>
    public TypeNode[] Arguments { get; private init; } = [];

    /// <summary>Which generic parameter of a type or method it names; null when it names anything else.</summary>
    public (bool OfMethod, int Index)? ParameterIndex
    {
        get
        {
            ReadOnlySpan<char> index = Text.AsSpan().TrimStart('!');
            int marks = Text.Length - index.Length;
            return marks > 0 && int.TryParse(index, CultureInfo.InvariantCulture, out int found) ? (marks == 2, found) : null;
        }
    }

    /// <summary>Packages that the name mentions, with version.</summary>
    public string[] Packages { get; private init; } = [];

    public static implicit operator CanonicalName(string text) => new(text);

    public static CanonicalName Of(TypeNode type) =>
        type.IsCompilerMade ? OfMade(type.Image.Made(type.Token)) : new CanonicalName(type.FullName) { Types = [type] };

    public static CanonicalName OfMade(CompilerMade made) => new(Hole.ToString()) { Made = [made] };

    public static CanonicalName OfPackaged(string text, string package) => new(text) { Packages = [package] };

    public static CanonicalName Join(params CanonicalName[] parts)
    {
        CompilerMade[] made = [];
        TypeNode[] types = [], arguments = [];
        string[] packages = [];
        foreach (CanonicalName part in parts)
        {
            made = Append(made, part.Made);
            types = Append(types, part.Types);
            arguments = Append(arguments, part.Arguments);
            packages = Append(packages, part.Packages);
        }

        return new CanonicalName(Concat(parts)) { Made = made, Types = types, Arguments = arguments, Packages = packages };
    }

    /// <summary>The names, separated by commas.</summary>
    public static CanonicalName List(CanonicalName[] names)
    {
        if (names.Length < 2)
        {
            return names.Length == 0 ? Empty : names[0];
        }

        var parts = new CanonicalName[2 * names.Length - 1];
        Array.Fill(parts, Comma);
        for (int i = 0; i < names.Length; i++)
        {
            parts[2 * i] = names[i];
        }

        return Join(parts);
    }

    /// <summary>The same name, standing as a generic argument.</summary>
    public CanonicalName AsArgument() =>
        Types.Length == 0 ? this : new(Text) { Made = Made, Types = [], Arguments = Append(Types, Arguments), Packages = Packages };

    private static string Concat(CanonicalName[] parts)
    {
        int length = 0;
        foreach (CanonicalName part in parts)
        {
            length += part.Text.Length;
        }

        Span<char> text = length <= StackLimit ? stackalloc char[length] : new char[length];
        Span<char> rest = text;
        foreach (CanonicalName part in parts)
        {
            part.Text.CopyTo(rest);
            rest = rest[part.Text.Length..];
        }

        return new string(text);
    }

    private static T[] Append<T>(T[] head, T[] tail) =>
        head.Length == 0 ? tail : tail.Length == 0 ? head : [.. head, .. tail];
}
