using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting.Tests;

public sealed class TypefaceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_character_of_the_built_in_font_has_a_glyph_in_the_typeface(bool bold)
    {
        using var typeface = MonolineTypeface.Create(bold);
        using var font = new SKFont(typeface, 100);
        var printable = Enumerable.Range('!', '~' - '!' + 1).Concat(Enumerable.Range('α', 25))
            .Concat("ΓΔΘΛΞΠΣΦΨΩ²³¹⁻₀₁ᵀ×−".Select(c => (int)c));

        Assert.Equal((MonolineTypeface.Family, bold), (typeface.FamilyName, typeface.IsBold));
        foreach (var code in printable)
        {
            var glyph = font.GetGlyph(code);
            using var path = font.GetGlyphPath(glyph);
            Assert.True(glyph != 0 && path is { IsEmpty: false }, $"'{char.ConvertFromUtf32(code)}' has no outline");
        }

        Assert.Equal(0, font.GetGlyph('一'));
    }

    [Theory]
    [InlineData('b')]
    [InlineData('d')]
    [InlineData('g')]
    [InlineData('8')]
    [InlineData('%')]
    public void Counters_of_bold_letters_stay_open(char letter)
    {
        // Every stroke turns the same way, so that the non-zero rule joins strokes and keeps the room they enclose.
        using var typeface = MonolineTypeface.Create(bold: true);
        using var font = new SKFont(typeface, 1000);
        using var path = font.GetGlyphPath(font.GetGlyph(letter));
        var (inside, filled) = (path.TightBounds, 0);
        for (var i = 0; i < 2500; i++)
        {
            var (x, y) = ((i % 50 + 0.5f) / 50, (i / 50 + 0.5f) / 50);
            filled += path.Contains(inside.Left + (x * inside.Width), inside.Top + (y * inside.Height)) ? 1 : 0;
        }

        Assert.InRange(filled / 2500.0, 0.2, 0.66);
    }

    [Fact]
    public void Advances_are_those_of_the_strokes()
    {
        using var typeface = MonolineTypeface.Create(bold: false);
        using var font = new SKFont(typeface, 1000) { Hinting = SKFontHinting.None, Subpixel = true };

        Assert.Equal(MonolineFont.Instance.Find('m')!.Advance, font.MeasureText("m"), 1.0);
    }

    [Fact]
    public void The_bytes_of_the_font_file_are_always_the_same() =>
        Assert.Equal(MonolineTypeface.Build(bold: false), MonolineTypeface.Build(bold: false));

    [Fact]
    public void Stock_labels_leave_ink_without_any_font_of_the_system()
    {
        MonolineTypeface.Register();
        MonolineTypeface.Register();

        Assert.Single(Fonts.FontResolvers);
        Assert.Equal(MonolineTypeface.Family, Fonts.GetTypeface("DejaVu Sans", bold: false, italic: false).FamilyName);
        Assert.True(Ink("x² bold") > 40, "the words are missing");
        Assert.Equal(0, Ink(""));
    }

    /// <summary>Number of dark pixels of a plot that holds nothing but a stock label.</summary>
    private static int Ink(string words)
    {
        using var plot = new Plot();
        plot.HideAxesAndGrid();
        plot.Axes.SetLimits(0, 1, 0, 1);
        var text = plot.Add.Text(words, 0.1, 0.5);
        (text.LabelFontSize, text.LabelFontColor) = (24, Colors.Black);
        var picture = Picture.Decode(plot.GetImageBytes(200, 80, ImageFormat.Png));
        return Enumerable.Range(0, picture.Width * picture.Height)
            .Count(i => picture[i % picture.Width, i / picture.Width] is { A: > 0, R: < 100 });
    }
}
