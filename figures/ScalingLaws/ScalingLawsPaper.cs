using Figures.Authoring;

namespace ScalingLaws;

/// <summary>Worschech, Rosenow, ICLR 2025.</summary>
public sealed class ScalingLawsPaper : Paper
{
    /// <inheritdoc/>
    public override string Title => "Analyzing Neural Scaling Laws in Two-Layer Networks with Power-Law Data Spectra";

    /// <inheritdoc/>
    public override string Authors => "Roman Worschech, Bernd Rosenow";

    /// <inheritdoc/>
    public override string Venue => "ICLR 2025";

    /// <inheritdoc/>
    public override ScoreSheet ScoreSheet { get; } = new()
    {
        ResearchType = new(
            "theoretical, with experiments", "theory and experiments, as functions in [`Model/`](Model) and tasks in [`Data/`](Data)"),
        Pseudocode = new(
            "none",
            "the algorithms are in the remarks of [`BlockFactors`](Model/BlockFactors.cs), [`TriangularUpdate`](Model/TriangularUpdate.cs), "
            + "[`OrderParameterFlow`](Model/OrderParameterFlow.cs), [`LinearFlow`](Model/LinearFlow.cs)"),
        OpenCode = new("none found", "everything, one command a figure ([`README.md`](README.md))"),
        OpenData = new(
            "CIFAR-5m for one panel; all else synthetic",
            "synthetic everywhere by default; that panel then has a Gaussian **substitute** with the fitted exponent, labelled as such "
            + "([`InputSpectrum`](Data/InputSpectrum.cs))"),
        Splits = new("not applicable: every sample is used once", "the same"),
        Hardware = new("not stated", "two CPU cores; `default` in minutes"),
        Software = new(
            "arbitrary-precision Julia for the moment equations",
            ".NET 10 in double precision, by the choice of variables (X2); versions pinned in "
            + "[`Directory.Packages.props`](../../Directory.Packages.props)"),
        ExperimentSetup = new(
            "captions state most parameters; lists of L, M, N_l, some β and seeds are not known to us",
            "every parameter below, and what is no parameter in [`README.md`](README.md), with its source; lists can be set"),
    };
}
