using Figures.Plotting.Tests.Support;
using ScottPlot;
using ScottPlot.Colormaps;

namespace Figures.Plotting.Tests;

public sealed class ColorTests
{
    private static readonly Dictionary<string, IColormap> ByName = new(StringComparer.Ordinal)
    {
        ["viridis"] = new Viridis(),
        ["magma"] = new Magma(),
        ["inferno"] = new Inferno(),
        ["cividis"] = FigureColormaps.Cividis,
        ["coolwarm"] = FigureColormaps.CoolWarm,
        ["blue-brown"] = FigureColormaps.BlueBrown,
        ["blues"] = FigureColormaps.PaperBlues,
        ["grays"] = new Grayscale(),
    };

    public static TheoryData<string> Maps => ["viridis", "magma", "inferno", "cividis"];

    [Fact]
    public void Neighbours_of_the_palette_for_new_figures_stay_apart_for_every_kind_of_colour_vision() =>
        Assert.All(ColorVision.Kinds, kind => AssertApart(FigurePalettes.OkabeIto, kind));

    [Fact]
    public void Neighbours_of_the_papers_palettes_stay_apart_for_normal_vision()
    {
        // Their order is the papers'; without medium wave cones the green and the pink of Lazy to Rich are only 0.077 apart. Figures that
        // keep these colours tell curves apart by a second cue, which GalleryCueTests of tests/Functional asserts.
        AssertApart(FigurePalettes.Tableau10, "normal");
        AssertApart(FigurePalettes.LazyToRich, "normal");
    }

    [Theory]
    [InlineData(2, 0.88)]
    [InlineData(4, 0.88)]
    [InlineData(5, 0.88)]
    [InlineData(6, 0.92)]
    public void Neighbours_of_a_family_sampled_from_viridis_stay_apart_for_every_kind_of_colour_vision(int count, double to) =>
        Assert.All(ColorVision.Kinds, kind => AssertApart(Sample(count, to), kind));

    [Fact]
    public void Text_contrasts_with_the_paper_in_every_theme()
    {
        foreach (var theme in new[] { Theme.Paper, Theme.PaperSingleColumn, Theme.Screen, Theme.ScreenDark })
        {
            Assert.True(Contrast.Ratio(theme.Foreground, theme.Background) >= 4.5);
        }
    }

    [Fact]
    public void Cell_text_contrasts_with_every_colour_of_every_map()
    {
        foreach (var (name, map) in ByName)
        {
            for (var i = 0; i <= 255; i++)
            {
                var color = map.GetColor(i / 255.0);
                Assert.True(Contrast.Ratio(Contrast.TextOn(color), color) >= 4.5,
                    $"{name} at {i}: {Contrast.Ratio(Contrast.TextOn(color), color):F2}");
            }
        }
    }

    [Fact]
    public void Text_in_cells_contrasts_with_any_colour_there_is()
    {
        var least = double.MaxValue;
        for (var rgb = 0; rgb < 1 << 24; rgb += 4099)
        {
            var color = new Color((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
            least = Math.Min(least, Contrast.Ratio(Contrast.TextOn(color), color));
        }

        Assert.InRange(least, 4.5, 4.7);
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Sequential_maps_ascend_in_lightness(string name)
    {
        var map = ByName[name];
        for (var i = 1; i <= 64; i++)
        {
            Assert.True(ColorVision.Lightness(map.GetColor(i / 64.0)) > ColorVision.Lightness(map.GetColor((i - 1) / 64.0)));
        }
    }

    [Theory]
    [InlineData("viridis", 0, "#440154")]
    [InlineData("viridis", 128, "#21918c")]
    [InlineData("viridis", 255, "#fde725")]
    [InlineData("magma", 128, "#b73779")]
    [InlineData("cividis", 0, "#002051")]
    [InlineData("cividis", 255, "#fdea45")]
    [InlineData("coolwarm", 0, "#3b4cc0")]
    [InlineData("blue-brown", 0, "#00346c")]
    [InlineData("blue-brown", 255, "#6d0000")]
    [InlineData("blues", 0, "#f7fbff")]
    public void Maps_have_their_published_colours(string name, int index, string hex)
    {
        var (wanted, drawn) = (Color.FromHex(hex), ByName[name].GetColor(index / 255.0));

        Assert.All([wanted.R - drawn.R, wanted.G - drawn.G, wanted.B - drawn.B], difference => Assert.InRange(difference, -3, 3));
    }

    [Fact]
    public void Diverging_maps_are_lightest_in_the_middle()
    {
        foreach (var map in new[] { FigureColormaps.CoolWarm, FigureColormaps.BlueBrown })
        {
            Assert.True(ColorVision.Lightness(map.GetColor(0.5)) > ColorVision.Lightness(map.GetColor(0.2)));
            Assert.True(ColorVision.Lightness(map.GetColor(0.5)) > ColorVision.Lightness(map.GetColor(0.8)));
        }
    }

    [Fact]
    public void A_banded_scale_colours_bands_from_end_to_end()
    {
        var scale = ColorScale.Banded(ByName["viridis"], 0, 1, 2, 3);

        Assert.Equal(ByName["viridis"].GetColor(0), scale[0.5]);
        Assert.Equal(ByName["viridis"].GetColor(0.5), scale[1]);
        Assert.Equal(ByName["viridis"].GetColor(1), scale[2.9]);
        Assert.Equal(ByName["viridis"].GetColor(1), scale[99]);
        Assert.Equal(scale.Missing, scale[double.NaN]);
    }

    [Fact]
    public void A_log_scale_gives_equal_ratios_equal_steps()
    {
        var scale = ColorScale.Log(ByName["grays"], 1e-2, 1e2);

        Assert.Equal(0.5, scale.Fraction(1), 1e-12);
        Assert.Equal(0.75, scale.Fraction(10), 1e-12);
        Assert.Equal(ByName["grays"].GetColor(0), scale[-1]);
    }

    [Theory]
    [InlineData(3, 3, 2.5, 3.5)]
    [InlineData(1, 4, 1, 4)]
    [InlineData(double.NaN, double.NaN, 0, 1)]
    public void A_scale_spans_the_values_of_a_field_also_of_a_constant_or_empty_one(double a, double b, double low, double high)
    {
        var scale = ColorScale.Spanning(new ScalarField([0, 1], [0], new[,] { { a, b } }));

        Assert.Equal((low, high), (scale.Minimum, scale.Maximum));
    }

    [Fact]
    public void Scales_refuse_what_they_cannot_show()
    {
        Assert.Throws<ArgumentException>(() => ColorScale.Linear(ByName["viridis"], 1, 1));
        Assert.Throws<ArgumentException>(() => ColorScale.Linear(ByName["viridis"], double.NaN, 1));
        Assert.Throws<ArgumentException>(() => ColorScale.Log(ByName["viridis"], 0, 1));
        Assert.Throws<ArgumentException>(() => ColorScale.Banded(ByName["viridis"], 0, 2, 1));
        Assert.Throws<ArgumentException>(() => ColorScale.Banded(ByName["viridis"], 0));
    }

    private static ScottPlot.Palettes.Custom Sample(int count, double to) =>
        new(Enumerable.Range(0, count).Select(i => ByName["viridis"].GetColor(to * i / (count - 1))), $"viridis × {count}", "");

    private static void AssertApart(IPalette palette, string kind)
    {
        for (var i = 0; i < palette.Colors.Length - 1; i++)
        {
            var difference = ColorVision.Difference(palette.Colors[i], palette.Colors[i + 1], kind);
            Assert.True(difference >= 0.1, $"{palette.Name} {i}–{i + 1} under {kind}: {difference:F3}");
        }
    }
}
