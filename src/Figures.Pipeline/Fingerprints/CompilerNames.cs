using System.Buffers;

namespace Figures.Pipeline.Fingerprints;

/// <summary>Tells the names the C# compiler invents, which shift with unrelated edits, from those that stand in the source.</summary>
internal static class CompilerNames
{
    private const int PathHashLength = 64;

    private static readonly SearchValues<char> UpperHexadecimal = SearchValues.Create("0123456789ABCDEF");

    /// <summary>
    /// Whether a type's name is invented: closures, state machines, anonymous types, collection wrappers, array data.
    /// <c>&lt;Module&gt;</c> and file-local types are not.
    /// </summary>
    public static bool IsInventedType(string name) => name.StartsWith('<') && name != "<Module>" && EndOfPath(name) < 0;

    /// <summary>
    /// Whether a method's name is invented: lambdas, local functions, base-call thunks. <c>&lt;Clone&gt;$</c> of records is not.
    /// </summary>
    public static bool IsInventedMethod(string name) => name.StartsWith('<') && name is not ("<Clone>$" or "<Main>$");

    /// <summary>A type's name without the hash of its file's path, which file-local types carry.</summary>
    public static string WithoutPath(string name)
    {
        int end = EndOfPath(name);
        return end < 0 ? name : string.Concat(name.AsSpan(0, name.IndexOf('>', StringComparison.Ordinal) + 1), name.AsSpan(end));
    }

    /// <summary>Where the own name starts in <c>&lt;File&gt;F(64 hexadecimal digits)__Name</c>; -1 for any other name.</summary>
    private static int EndOfPath(string name)
    {
        int hash = name.StartsWith('<') ? name.IndexOf(">F", StringComparison.Ordinal) + 2 : -1;
        int end = hash + PathHashLength;
        return hash >= 2 && end + 2 <= name.Length && name.AsSpan(end, 2) is "__"
            && name.AsSpan(hash, PathHashLength).IndexOfAnyExcept(UpperHexadecimal) < 0
            ? end + 2
            : -1;
    }
}
