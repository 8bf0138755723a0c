using System.ComponentModel.DataAnnotations;

using Figures.Authoring;

namespace FeatureStrength;

/// <summary>What all runs of the deep linear networks have in common (SPEC b.3).</summary>
/// <param name="Width">N.</param>
/// <param name="Inputs">D.</param>
/// <param name="Batch">B.</param>
/// <param name="Steps">T.</param>
/// <param name="RatesPerDecade">Step sizes for each factor of ten.</param>
/// <param name="Ensembles">Independent draws of weights, target and samples.</param>
/// <param name="Seed">Master seed; ensemble e uses seed + e.</param>
public sealed record DeepLinearSetting(
    [property: Range(1, 1024), Source(Origin.Inferred)] int Width,
    [property: Range(1, 1024), Source(Origin.Inferred)] int Inputs,
    [property: Range(1, 1024), Source(Origin.Inferred)] int Batch,
    [property: Range(10, 1_000_000), Source(Origin.Inferred)] int Steps,
    [property: Range(1, 100), Source(Origin.Inferred)] int RatesPerDecade,
    [property: Range(1, 32), Source(Origin.Inferred)] int Ensembles,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>One depth and strength.</summary>
/// <param name="Depth">L.</param>
/// <param name="LogStrength">log₁₀ γ.</param>
public sealed record DeepLinearPoint([property: Source(Origin.Inferred)] int Depth, [property: Source(Origin.Inferred)] double LogStrength);
