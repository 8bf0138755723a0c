using Figures.Authoring;

namespace LazyToRich;

/// <summary>Dominé et al., ICLR 2025.</summary>
public sealed class LazyToRichPaper : Paper
{
    /// <inheritdoc/>
    public override string Title => "From Lazy to Rich: Exact Learning Dynamics in Deep Linear Networks";

    /// <inheritdoc/>
    public override string Authors =>
        "Clémentine Dominé, Nicolas Anguita, Alexandra Proca, Lukas Braun, Daniel Kunin, Pedro Mediano, Andrew Saxe";

    /// <inheritdoc/>
    public override string Venue => "ICLR 2025";

    /// <inheritdoc/>
    public override ScoreSheet ScoreSheet { get; } = new()
    {
        ResearchType = new("experimental", "the experiments, as pure functions in [`Model/`](Model) and tasks in [`Data/`](Data)"),
        Pseudocode = new(
            "Algorithm 1 \"get λ-balanced\"",
            "the same in [`BalancedInitialization`](Model/BalancedInitialization.cs), with the exact conditions for λ-balanced weights to exist"),
        OpenCode = new(
            "no statement of release; public notebooks of one author are older and wrong for N_i ≠ N_o",
            "everything, one command a figure ([`README.md`](README.md))"),
        OpenData = new(
            "synthetic: random regression, semantic hierarchy",
            "drawn by [`RegressionTask`](Data/RegressionTask.cs) from a fixed seed; the hierarchy in "
            + "[`SemanticTask`](Model/SemanticTask.cs); nothing is downloaded"),
        Splits = new("full batch, N = 10, no splits", "the same; there is no test set in linear regression dynamics"),
        Hardware = new("not stated", "two CPU cores; all 13 figures in seconds"),
        Software = new(
            "not stated",
            ".NET 10, versions pinned in [`Directory.Packages.props`](../../Directory.Packages.props); equal bits on every machine"),
        ExperimentSetup = new(
            "(3, 2, 2), η = 0.0002, N = 10, \"σ = 10\", \"variance σ = 0.00001\"; steps, seeds, λ of the panels and most appendix settings not",
            "every parameter below, and what is no parameter in [`README.md`](README.md), with its source; both readings of σ are drawn (X2)"),
    };

    /// <inheritdoc/>
    public override string Remarks => """
        The full text of the paper was not available. The setup line above and the labels of the hierarchy are all its text gives here; the appendix
        settings of A3, D1 and Figure 4 are from the authors' code and a thesis, those of A4 from the code of another paper, the kinds of panels and most λ from
        public reviews, and the rest is inferred or derived. Human reviewers of the submission saw λ = 0.001 in the caption of Figure 2's middle column
        (0 here, a setting draws 0.001) and theory beside simulation in Figure 4B (as here).

        What "exact" means here: `StableSolution` agrees with a high-precision evaluation of the closed form to 1e-12 at every tested time, and with
        three other forms to rounding; gradient descent approaches it in first order of the learning rate.
        """.ReplaceLineEndings("\n");
}
