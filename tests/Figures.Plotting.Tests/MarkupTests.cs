namespace Figures.Plotting.Tests;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("10^{-3}", "10−3")]
    [InlineData("γ_{σ^2}", "γσ2")]
    [InlineData("\\gamma\\to\\infty", "γ→∞")]
    [InlineData("\\gamma t, \\le 3", "γt, ≤ 3")]
    [InlineData("*slanted* and **bold**", "slanted and bold")]
    [InlineData("2 * 3", "2 * 3")]
    [InlineData("\\*not slanted\\*", "*not slanted*")]
    [InlineData("snake\\_case", "snake_case")]
    [InlineData("\\unknown{x}", "\\unknown{x}")]
    [InlineData("x^{unclosed", "xunclosed")]
    [InlineData("x^", "x^")]
    [InlineData("-1 to (-2), a-b, 3-4", "−1 to (−2), a-b, 3-4")]
    [InlineData("A²ᵀ₁", "A2T1")]
    [InlineData("\\hat{y}", "y")]
    [InlineData("", "")]
    public void Markup_reads_as_plain_words(string markup, string plain) => Assert.Equal(plain, Markup.Plain(markup));

    [Fact]
    public void Scripts_nest_and_shrink()
    {
        var spans = Markup.Parse("x^{a^{b}}");

        Assert.Equal(["x", "a", "b"], spans.Select(span => span.Text));
        Assert.True(spans[0].Scale > spans[1].Scale && spans[1].Scale > spans[2].Scale);
        Assert.True(spans[0].Rise < spans[1].Rise && spans[1].Rise < spans[2].Rise);
    }

    [Fact]
    public void A_subscript_and_a_superscript_of_one_base_stand_over_each_other()
    {
        var line = TextSetter.Lines("A_{ij}^{n}B", 100, double.PositiveInfinity)[0];

        Assert.Equal(line[1].X, line[3].X);
        Assert.True(line[4].X >= line[2].End - 1e-9);
    }

    [Theory]
    [InlineData("W₂ᵀ", "W_{2}^{T}")]
    [InlineData("10⁻³", "10^{−3}")]
    [InlineData("x²", "x^2")]
    public void Raised_and_lowered_characters_of_unicode_are_scripts(string unicode, string markup) =>
        Assert.Equal(Markup.Parse(markup), Markup.Parse(unicode));

    [Fact]
    public void Slant_weight_and_accents_apply_to_their_spans_only()
    {
        var spans = Markup.Parse("a*b***c**\\bar{d}e");

        Assert.Equal([false, true, false, false, false], spans.Select(span => span.Italic));
        Assert.Equal([false, false, true, false, false], spans.Select(span => span.Bold));
        Assert.Equal(["", "", "", "macron", ""], spans.Select(span => span.Accent));
    }

    [Fact]
    public void Any_text_can_be_set()
    {
        var numbers = Numbers(4000);
        const string Alphabet = "ab ^_{}\\*\\alpha-1²_^𝔸é\n";
        for (var i = 0; i + 12 < numbers.Length; i += 12)
        {
            var text = string.Concat(numbers[i..(i + 12)].Select(v => Alphabet[(int)(v * Alphabet.Length)]));
            var block = RichText.Set(text, 20, 60);
            Assert.True(block.Width >= 0 && double.IsFinite(block.Height));
        }
    }

    /// <summary>Numbers between 0 and 1 that look random, the same each time.</summary>
    private static double[] Numbers(int count)
    {
        var state = 11UL;
        return [.. Enumerable.Range(0, count).Select(_ => (state = (state * 6364136223846793005) + 1442695040888963407) >> 11)
            .Select(bits => bits / (double)(1UL << 53))];
    }
}
