using System.Text;

namespace Figures.Plotting;

/// <summary>The names markup knows.</summary>
internal static class Symbols
{
    private static readonly Dictionary<string, string> Names = Read(
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ "
        + "pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω "
        + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
        + "times × cdot ⋅ div ÷ pm ± mp ∓ le ≤ leq ≤ ge ≥ geq ≥ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ ne ≠ neq ≠ equiv ≡ approx ≈ sim ∼ "
        + "propto ∝ infty ∞ partial ∂ nabla ∇ int ∫ sum ∑ prod ∏ sqrt √ in ∈ notin ∉ forall ∀ exists ∃ cup ∪ cap ∩ subset ⊂ top ⊤ perp ⊥ "
        + "parallel ∥ to → rightarrow → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒ "
        + "mapsto ↦ ell ℓ hbar ħ circ ∘ odot ⊙ "
        + "otimes ⊗ oplus ⊕ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ "
        + "bullet • dots … ldots … prime ′ deg ° dagger † S § check ✓");

    private static readonly Dictionary<string, string> Accents =
        Read("hat circumflex bar macron tilde tilde dot dot ddot diaeresis vec vector");

    internal static readonly Dictionary<char, string> Superscripts = Pairs("⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻−⁼=⁽(⁾)ⁿnⁱiᵀTᵗt");

    internal static readonly Dictionary<char, string> Subscripts = Pairs("₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋−₌=₍(₎)ₙnᵢiⱼjₖkₘmₜtₓx");

    /// <summary>The character of a name, or nothing.</summary>
    internal static string? Named(string name) => Names.GetValueOrDefault(name);

    /// <summary>The accent a name puts over its argument, or nothing.</summary>
    internal static string? Accent(string name) => Accents.GetValueOrDefault(name);

    /// <summary>Runs of raised or lowered characters of Unicode as markup, so that ² looks like ^2 and ₂ᵀ is set one over the other.</summary>
    internal static string WithScriptMarkup(string text)
    {
        if (!text.Any(c => Superscripts.ContainsKey(c) || Subscripts.ContainsKey(c)))
        {
            return text;
        }

        var marked = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var count = Run(text, at, Superscripts, "^{", marked);
            count = count > 0 ? count : Run(text, at, Subscripts, "_{", marked);
            if (count == 0)
            {
                marked.Append(text[at]);
            }

            at += Math.Max(1, count);
        }

        return marked.ToString();
    }

    private static int Run(string text, int at, Dictionary<char, string> characters, string opening, StringBuilder marked)
    {
        var end = at;
        for (; end < text.Length && characters.TryGetValue(text[end], out var plain); end++)
        {
            marked.Append(end == at ? opening : "").Append(plain);
        }

        marked.Append(end > at ? "}" : "");
        return end - at;
    }

    private static Dictionary<string, string> Read(string list)
    {
        var words = list.Split(' ');
        return Enumerable.Range(0, words.Length / 2).ToDictionary(i => words[2 * i], i => words[(2 * i) + 1], StringComparer.Ordinal);
    }

    private static Dictionary<char, string> Pairs(string list) =>
        Enumerable.Range(0, list.Length / 2).ToDictionary(i => list[2 * i], i => list[(2 * i) + 1].ToString());
}
