namespace Figures.Plotting;

/// <summary>The font a theme asks for.</summary>
internal static class FontFaces
{
    internal static FontFace Of(Theme theme) => MonolineFont.Instance;
}
