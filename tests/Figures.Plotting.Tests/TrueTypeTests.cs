using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

public sealed class TrueTypeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-font-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_simple_glyph_has_its_outline_and_advance()
    {
        var glyph = TrueTypeFont.Parse(TinyFont.Make()).Find('H')!;

        Assert.Equal(800, glyph.Advance);
        Assert.Equal([new(0, 0), new(700, 0), new(700, 700), new(0, 700), new(0, 0)], glyph.Fills.Points);
        Assert.Equal(700, glyph.Top);
    }

    [Fact]
    public void A_composite_glyph_is_scaled_and_shifted()
    {
        var glyph = TrueTypeFont.Parse(TinyFont.Make()).Find('x')!;

        Assert.Equal(450, glyph.Advance);
        Assert.Equal((100, 450, 350), (glyph.Left, glyph.Right, glyph.Top));
    }

    [Fact]
    public void Pairs_are_kerned_and_unknown_characters_are_not_there()
    {
        var font = TrueTypeFont.Parse(TinyFont.Make());

        Assert.Equal(-60, font.Kern('H', 'x'));
        Assert.Equal(0, font.Kern('x', 'H'));
        Assert.Null(font.Find('?'));
        Assert.Null(font.Find(0x1D538));
    }

    [Fact]
    public void A_theme_with_a_font_file_draws_with_it_and_takes_missing_characters_from_the_built_in_font()
    {
        var path = Path.Combine(folder.FullName, "tiny.ttf");
        File.WriteAllBytes(path, TinyFont.Make());
        var plot = new Plot { Title = "HxH?" };
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false;
        var run = new Figure(plot).Layout(Theme.Screen with { FontFile = path }).Commands.OfType<TextRun>().Single();

        Assert.Contains(run.Parts, part => part is FillPath);
        Assert.Contains(run.Parts, part => part is StrokePath);
    }

    [Fact]
    public void Bold_letters_of_a_font_file_have_a_rim()
    {
        var path = Path.Combine(folder.FullName, "tiny.ttf");
        File.WriteAllBytes(path, TinyFont.Make());
        var plot = new Plot { Title = "H", XLabel = "**H**" };
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false;
        var runs = new Figure(plot).Layout(Theme.Screen with { FontFile = path }).Commands.OfType<TextRun>().ToList();

        Assert.Single(runs, run => run.Parts is [FillPath]);
        Assert.Single(runs, run => run.Parts is [StrokePath, FillPath]);
    }

    [Fact]
    public void A_file_that_is_no_font_is_refused_by_name()
    {
        var path = Path.Combine(folder.FullName, "not a font.ttf");
        File.WriteAllText(path, "hello, I am not a font at all");

        Assert.Contains("not a font.ttf", Assert.Throws<FontFileException>(() => TrueTypeFont.Load(path)).Message,
            StringComparison.Ordinal);
        Assert.Throws<FontFileException>(() => TrueTypeFont.Load(Path.Combine(folder.FullName, "missing.ttf")));
    }

    [Fact]
    public void Damaged_fonts_are_refused_or_drawn_but_never_crash()
    {
        var original = TinyFont.Make();
        var numbers = RasterizerTests.Numbers(21, 3000);
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            var bytes = original.ToArray();
            bytes[(int)(numbers[i] * bytes.Length)] = (byte)(numbers[i + 1] * 256);
            TryDraw(bytes);
            TryDraw(original[..(int)(numbers[i] * original.Length)]);
        }

        static void TryDraw(byte[] bytes)
        {
            try
            {
                var font = TrueTypeFont.Parse(bytes);
                Assert.True(font.Find('H') is null || double.IsFinite(font.Find('H')!.Advance));
                font.Find('x');
                font.Kern('H', 'x');
            }
            catch (FontFileException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }
}
