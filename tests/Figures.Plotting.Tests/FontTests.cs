namespace Figures.Plotting.Tests;

public sealed class FontTests
{
    private static readonly MonolineFont Font = MonolineFont.Instance;

    [Theory]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("αβγδεϵζηθϑικλμνξοπρςστυφϕχψωΓΔΘΛΞΠΣΥΦΨΩ")]
    [InlineData(" .,:;!?'\"‘’“”-–—_()[]{}⟨⟩/\\|‖&%#@*•…$€§°†′^`~")]
    [InlineData("−+±∓×÷·⋅∘⊙⊗⊕=≠≡<>≤≥≪≫∼≈≲≳∝∞∂∇∫∑∏√∈∉∀∃∪∩⊂⊤⊥∥→←↔↑↓⇒↦ℓħ✓")]
    [InlineData("áàâäãåāéèêëíìîïóòôöõőøúùûüűýñńçćčğřšśşžźżÁÉÅÄÖÜØÇČŠŽŁłßæÆœ")]
    public void The_built_in_font_has_every_character_a_paper_needs(string characters) =>
        Assert.All(characters.EnumerateRunes(), rune => Assert.True(Font.Find(rune.Value) is not null, $"'{rune}' is missing"));

    [Fact]
    public void Every_glyph_stays_between_ascender_and_descender_and_near_its_advance()
    {
        foreach (var code in Font.CodePoints)
        {
            var glyph = Font.Find(code)!;
            foreach (var p in glyph.Strokes.Points.Concat(glyph.Dots))
            {
                Assert.InRange(p.Y, -240, 980);
                Assert.InRange(p.X, -60, glyph.Advance + 60);
            }
        }
    }

    [Fact]
    public void Digits_are_equally_wide_so_that_columns_line_up() =>
        Assert.Single("0123456789".Select(digit => Font.Find(digit)!.Advance).Distinct());

    [Fact]
    public void Different_characters_have_different_shapes()
    {
        var shapes = Font.CodePoints
            .Where(code => !"oοOΟVvνUYΥΛ-~∼·⋅⊤⊥ħ|∥‖   ".Contains(char.ConvertFromUtf32(code), StringComparison.Ordinal))
            .Select(code => (code, Shape: string.Join(' ', Font.Find(code)!.Strokes.Points.Concat(Font.Find(code)!.Dots))))
            .Where(glyph => glyph.Shape.Length > 0)
            .GroupBy(glyph => glyph.Shape);

        Assert.All(shapes, group => Assert.True(group.Count() == 1, string.Concat(group.Select(g => char.ConvertFromUtf32(g.code)))));
    }

    [Theory]
    [InlineData("AV AW AT AY LT LV LY FA PA P. F, T. V, Y. To Te Tr Ty Va Vo Ya Yo We Wo r. v, w. y, Av ke")]
    public void Common_pairs_are_kerned(string pairs) => Assert.All(
        pairs.Split(' '), pair => Assert.True(Width(pair) < Width(pair[..1]) + Width(pair[1..]) - 1, $"'{pair}' is not kerned"));

    [Fact]
    public void Upright_pairs_are_not_kerned() => Assert.Equal(Width("HH"), Width("H") + Width("H"), 1e-4);

    [Fact]
    public void Quotation_marks_open_one_way_and_close_the_other()
    {
        var (opening, closing) = (Font.Find('“')!.Strokes.Points, Font.Find('”')!.Strokes.Points);

        Assert.True(opening[0].X < opening[1].X && closing[0].X > closing[1].X);
    }

    [Fact]
    public void A_character_no_font_has_is_a_box_not_nothing() => Assert.True(Width("𝔸") > 0);

    [Fact]
    public void Lines_are_broken_at_spaces_and_never_wider_than_asked()
    {
        var lines = TextSetter.Lines("The quick brown fox jumps over the lazy dog and *runs away* from x^{2} + y^{2}", 10, 100);

        Assert.True(lines.Count >= 4);
        Assert.All(lines, line => Assert.Equal(0, line[0].X, 1e-9));
        Assert.All(lines, line => Assert.True(line[^1].End <= 100));
    }

    private static double Width(string text) => RichText.Set(text, 100).Width;
}
