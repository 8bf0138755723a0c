using System.ComponentModel.DataAnnotations;

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
    [property: Range(1, 1024)] int Width,
    [property: Range(1, 1024)] int Inputs,
    [property: Range(1, 1024)] int Batch,
    [property: Range(10, 1_000_000)] int Steps,
    [property: Range(1, 100)] int RatesPerDecade,
    [property: Range(1, 32)] int Ensembles,
    ulong Seed);

/// <summary>One depth and strength.</summary>
/// <param name="Depth">L.</param>
/// <param name="LogStrength">log₁₀ γ.</param>
public sealed record DeepLinearPoint(int Depth, double LogStrength);
