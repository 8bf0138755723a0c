using System.Collections.Concurrent;

namespace Figures.Plotting;

/// <summary>The font a theme asks for: the built-in one, or a file read once in the life of the program.</summary>
internal static class FontFaces
{
    private static readonly ConcurrentDictionary<string, FontFace> Loaded = new(StringComparer.Ordinal);

    /// <exception cref="FontFileException">The theme names a file that is no usable font.</exception>
    internal static FontFace Of(Theme theme) =>
        theme.FontFile is not { } path ? MonolineFont.Instance : Loaded.GetOrAdd(path, TrueTypeFont.Load);
}
