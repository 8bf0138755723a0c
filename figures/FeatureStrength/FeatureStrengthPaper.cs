using Figures.Authoring;

namespace FeatureStrength;

/// <summary>Atanasov, Meterez, Simon, Pehlevan, ICLR 2025.</summary>
public sealed class FeatureStrengthPaper : Paper
{
    /// <inheritdoc/>
    public override string Title => "The Optimization Landscape of SGD Across the Feature Learning Strength";

    /// <inheritdoc/>
    public override string Authors => "Alexander Atanasov, Alexandru Meterez, James B. Simon, Cengiz Pehlevan";

    /// <inheritdoc/>
    public override string Venue => "ICLR 2025, arXiv:2410.04642";

    /// <inheritdoc/>
    public override ScoreSheet ScoreSheet { get; } = new()
    {
        ResearchType = new(
            "experimental, with a solvable model", "experiments and toy models, as functions in [`Model/`](Model) and tasks in "
                + "[`Data/`](Data)"),
        Pseudocode = new(
            "not known to us", "the search for step sizes in [`PlaneColumn`](Model/PlaneColumn.cs), the toy models in "
            + "[`ScalarProduct`](Model/ScalarProduct.cs), [`WideProduct`](Model/WideProduct.cs), "
            + "[`DeepLinearNetwork`](Model/DeepLinearNetwork.cs)"),
        OpenCode = new("a public repository for images (MLP, CNN, ResNet)", "the MLP part, one command a figure "
            + "([`README.md`](README.md))"),
        OpenData = new(
            "MNIST-1M by a diffusion model, not distributed; CIFAR-5M; TinyImageNet",
            "**synthetic digits** by default, procedural, drawn on the fly and labelled as such; the files of others only on request"),
        Splits = new("online training, every sample once; MNIST and CIFAR-10 test sets", "online training; test samples from a stream of "
            + "their own"),
        Hardware = new("not known to us", "two CPU cores; `default` in minutes"),
        Software = new("PyTorch", ".NET 10, own kernels with equal bits on every machine; versions pinned"),
        ExperimentSetup = new(
            "grids of γ and η known from the code; batch size, width and steps of each figure are not",
            "every parameter below with its source; sizes that are ours are tagged as inferred"),
    };
}
