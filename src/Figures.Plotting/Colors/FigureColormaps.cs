using ScottPlot;
using ScottPlot.Colormaps;

namespace Figures.Plotting;

/// <summary>Colour maps of the papers that ScottPlot does not have, linear in sRGB between their anchors.</summary>
public static class FigureColormaps
{
    /// <summary>
    /// Dark blue over grey to yellow: the same order for every kind of colour vision. Keeps every eighth entry of the published table
    /// (Nuñez, Anderton and Renslow 2018, CC0), which is within 3/255 of the full table.
    /// </summary>
    public static IColormap Cividis { get; } = Of(
        "002051 00265d 012b65 083169 11366c 1c3c6e 26426e 31476e 3c4d6e 47536d 51586e 5a5e6e 62646f 6a6a70 727071 797673 7f7c75 "
        + "868276 8c8877 938e78 9a9478 a19b78 a9a177 b2a874 bbaf71 c5b66d cebd68 d8c462 e2cb5c ebd355 f3da4f fae249 fdea45");

    /// <summary>Diverging: blue over light grey to red, the ends equally dark.</summary>
    public static IColormap CoolWarm { get; } = Of("3b4cc0 5977e3 7b9ff9 9ebeff c0d4f5 dddcdc f2cbb7 f7ac8e ee8468 d65244 b40426");

    /// <summary>Diverging map of the lazy-to-rich matrices: dark blue (negative) over near-white to dark brown (positive).</summary>
    public static IColormap BlueBrown { get; } = Of("00346c 8bceff f6f0ea ffa555 6d0000");

    /// <summary>White over blue to dark blue: one-sided quantities on white paper.</summary>
    public static IColormap PaperBlues { get; } = Of("f7fbff d6e6f4 abd0e6 6aaed6 3787c0 105ba4 08306b");

    private static CustomInterpolated Of(string hex) => new([.. hex.Split(' ').Select(Color.FromHex)]);
}
