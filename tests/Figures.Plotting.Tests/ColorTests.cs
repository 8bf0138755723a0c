using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

public sealed class ColorTests
{
    public static TheoryData<string> Maps => ["viridis", "magma", "inferno", "cividis"];

    [Fact]
    public void Neighbours_of_the_palette_for_new_figures_stay_apart_for_every_kind_of_colour_vision() =>
        Assert.All(ColorVision.Kinds, kind => AssertApart(Palette.OkabeIto, kind));

    [Fact]
    public void Neighbours_of_the_papers_palettes_stay_apart_for_normal_vision()
    {
        // Their order is the papers'; without medium wave cones the green and the pink of Lazy to Rich are only 0.077 apart. Figures that
        // keep these colours tell curves apart by a second cue, which GalleryCueTests of tests/Functional asserts.
        AssertApart(Palette.Tableau10, "normal");
        AssertApart(Palette.LazyToRich, "normal");
    }

    [Theory]
    [InlineData(2, 0.88)]
    [InlineData(4, 0.88)]
    [InlineData(5, 0.88)]
    [InlineData(6, 0.92)]
    public void Neighbours_of_a_family_sampled_from_viridis_stay_apart_for_every_kind_of_colour_vision(int count, double to) =>
        Assert.All(ColorVision.Kinds, kind => AssertApart(Colormap.Viridis.Sample(count, to: to), kind));

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
        foreach (var map in new[] { Colormap.Viridis, Colormap.Magma, Colormap.Inferno, Colormap.Cividis, Colormap.CoolWarm,
            Colormap.BlueBrown, Colormap.Blues, Colormap.Grays })
        {
            for (var i = 0; i <= 255; i++)
            {
                var color = map[i / 255.0];
                Assert.True(Contrast.Ratio(Contrast.TextOn(color), color) >= 4.5,
                    $"{map.Name} at {i}: {Contrast.Ratio(Contrast.TextOn(color), color):F2}");
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
        var map = new[] { Colormap.Viridis, Colormap.Magma, Colormap.Inferno, Colormap.Cividis }.Single(m => m.Name == name);
        for (var i = 1; i <= 64; i++)
        {
            Assert.True(ColorVision.Lightness(map[i / 64.0]) > ColorVision.Lightness(map[(i - 1) / 64.0]));
        }
    }

    [Theory]
    [InlineData("viridis", 0, "#440154")]
    [InlineData("viridis", 128, "#21918c")]
    [InlineData("viridis", 255, "#fde725")]
    [InlineData("magma", 128, "#b73779")]
    [InlineData("cividis", 255, "#fdea45")]
    public void Perceptual_maps_have_their_published_colours(string name, int index, string hex)
    {
        var map = new[] { Colormap.Viridis, Colormap.Magma, Colormap.Cividis }.Single(m => m.Name == name);

        Assert.Equal(hex, map[index / 255.0].ToHex());
    }

    [Fact]
    public void Diverging_maps_are_lightest_in_the_middle()
    {
        foreach (var map in new[] { Colormap.CoolWarm, Colormap.BlueBrown })
        {
            Assert.True(ColorVision.Lightness(map[0.5]) > ColorVision.Lightness(map[0.2]));
            Assert.True(ColorVision.Lightness(map[0.5]) > ColorVision.Lightness(map[0.8]));
        }
    }

    [Fact]
    public void A_discrete_scale_colours_bands_from_end_to_end()
    {
        var scale = ColorScale.Discrete(Colormap.Viridis, 0, 1, 2, 3);

        Assert.Equal(Colormap.Viridis[0], scale[0.5]);
        Assert.Equal(Colormap.Viridis[0.5], scale[1]);
        Assert.Equal(Colormap.Viridis[1], scale[2.9]);
        Assert.Equal(Colormap.Viridis[1], scale[99]);
        Assert.Equal(scale.Missing, scale[double.NaN]);
    }

    [Fact]
    public void A_log_scale_gives_equal_ratios_equal_steps()
    {
        var scale = ColorScale.Log(Colormap.Grays, 1e-2, 1e2);

        Assert.Equal(0.5, scale.Fraction(1), 1e-12);
        Assert.Equal(0.75, scale.Fraction(10), 1e-12);
        Assert.Equal(Colormap.Grays[0], scale[-1]);
    }

    [Fact]
    public void Hexadecimal_colours_survive_the_round_trip()
    {
        Assert.Equal("#1f77b4", Color.FromHex("1f77b4").ToHex());
        Assert.Equal("#1f77b480", Color.FromHex("#1f77b480").ToHex());
    }

    private static void AssertApart(Palette palette, string kind)
    {
        for (var i = 0; i < palette.Count - 1; i++)
        {
            var difference = ColorVision.Difference(palette[i], palette[i + 1], kind);
            Assert.True(difference >= 0.1, $"{palette.Name} {i}–{i + 1} under {kind}: {difference:F3}");
        }
    }
}
