namespace Figures.Plotting;

/// <summary>A stretch of characters set alike.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Scale">Size relative to the text's: 1, or less in scripts.</param>
/// <param name="Rise">Height of its base line above the text's, in text sizes.</param>
/// <param name="Italic">Slanted.</param>
/// <param name="Bold">Heavier.</param>
/// <param name="Accent">Name of an accent over every character, or empty.</param>
internal sealed record MarkupSpan(string Text, double Scale, double Rise, bool Italic, bool Bold, string Accent)
{
    /// <summary>
    /// 0 in running text; equal non-zero numbers on neighbouring spans mark a subscript and a superscript of the same base, set one
    /// over the other.
    /// </summary>
    internal int Stack { get; init; }
}
