namespace Figures.Plotting;

/// <summary>
/// An ordered list of colours for curves. Indexing wraps around, so any number of curves has colours. Tests hold the palettes
/// meant for new figures to a minimal OKLab distance between neighbours, also under simulated colour blindness.
/// </summary>
public sealed class Palette
{
    private readonly Color[] colors;

    /// <summary>Makes a palette of at least one colour.</summary>
    /// <exception cref="ArgumentException">No colour is given.</exception>
    public Palette(string name, params ReadOnlySpan<Color> colors)
    {
        if (colors.IsEmpty)
        {
            throw new ArgumentException($"Palette '{name}' has no colours.", nameof(colors));
        }

        Name = name;
        this.colors = colors.ToArray();
    }

    /// <summary>Okabe and Ito's palette (2008), ordered so that neighbours stay apart for every kind of colour vision.</summary>
    public static Palette OkabeIto { get; } = OfHex("Okabe-Ito", "#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7",
        "#000000", "#f0e442");

    /// <summary>Tableau's ten colours, the default cycle of matplotlib: what many published figures are drawn in.</summary>
    public static Palette Tableau10 { get; } = OfHex(
        "Tableau 10", "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf");

    /// <summary>The eight colours P0–P7 of the lazy-to-rich figures (its authors' code).</summary>
    public static Palette LazyToRich { get; } = OfHex(
        "Lazy to rich", "#d65c00", "#0071b2", "#009e73", "#cc78a6", "#e59c00", "#55b2e8", "#efe440", "#000000");

    /// <summary>The palette's name, as shown in documentation.</summary>
    public string Name { get; }

    /// <summary>Number of colours before the cycle repeats.</summary>
    public int Count => colors.Length;

    /// <summary>The colours, once.</summary>
    public IReadOnlyList<Color> Colors => colors;

    /// <summary>The colour at <paramref name="index"/>, taken modulo <see cref="Count"/>; negative indices count from the end.</summary>
    public Color this[int index] => colors[((index % colors.Length) + colors.Length) % colors.Length];

    private static Palette OfHex(string name, params string[] hex) => new(name, [.. hex.Select(Color.FromHex)]);
}
