using System.ComponentModel.DataAnnotations;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Learning;

namespace FeatureStrength;

/// <summary>What all columns of a plane have in common (SPEC a, f).</summary>
/// <param name="Data">Which images.</param>
/// <param name="Steps">T, steps of every run; each sample is seen once.</param>
/// <param name="Ensembles">E, draws of the initial weights.</param>
/// <param name="Loss">Mean square or cross-entropy.</param>
/// <param name="Rule">Gradient or sign descent.</param>
/// <param name="RatesPerDecade">Step sizes for each factor of ten.</param>
/// <param name="FirstDecade">log₁₀ of the first step size over the scale c(γ).</param>
/// <param name="DecadesBelow">
/// Decades of step sizes tried below the first convergent one. Cross-entropy with γ &lt; 1, which has no sharp optimum, is tried down to
/// η = 10⁻¹² whatever this says, as the authors do.
/// </param>
/// <param name="TestSamples">Samples that measure loss and accuracy after training.</param>
/// <param name="Seed">Master seed of weights and label noise.</param>
public sealed record PlaneSetting(
    [property: SaidInCaption, Source(Origin.Inferred)] DataSource Data,
    [property: Range(10, 10_000_000), Source(Origin.Code)] int Steps,
    [property: Range(1, 32), Source(Origin.Inferred)] int Ensembles,
    [property: Source(Origin.Code)] LossKind Loss,
    [property: Source(Origin.Code)] UpdateRule Rule,
    [property: Range(1, 64), Source(Origin.Code)] int RatesPerDecade,
    [property: Range(-24.0, 24.0), Source(Origin.Seed | Origin.Code)] double FirstDecade,
    [property: Range(0.0, 24.0), Source(Origin.Code)] double DecadesBelow,
    [property: Range(0, 10_000), Source(Origin.Code)] int TestSamples,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>One column of a plane: the network and γ.</summary>
/// <param name="Depth">L, weight matrices.</param>
/// <param name="Width">N.</param>
/// <param name="Batch">B.</param>
/// <param name="LogStrength">log₁₀ γ.</param>
/// <param name="LabelNoise">Probability that a training label is replaced by a random class.</param>
public sealed record PlanePoint(
    [property: Source(Origin.Secondary)] int Depth,
    [property: Source(Origin.Inferred)] int Width,
    [property: Source(Origin.Inferred)] int Batch,
    [property: Source(Origin.Seed | Origin.Code)] double LogStrength,
    [property: Source(Origin.Code)] double LabelNoise = 0)
{
    /// <summary>The column these values describe.</summary>
    internal ColumnSetting Column(PlaneSetting shared)
    {
        bool toBottom = shared.Loss == LossKind.CrossEntropy && LogStrength < 0;
        return new(
            Depth, Width, Batch, shared.Steps, LogStrength, shared.Ensembles, shared.Loss, shared.Rule, shared.RatesPerDecade,
            shared.FirstDecade, toBottom ? ColumnSetting.AllDecades : shared.DecadesBelow, shared.TestSamples, shared.Seed);
    }
}
