using System.ComponentModel.DataAnnotations;

using Figures.Authoring;

namespace FeatureStrength;

/// <summary>The scans of the scalar toy models.</summary>
/// <param name="Steps">Steps of every run of the portraits, T.</param>
/// <param name="Budgets">Numbers of steps for which the learnable wedge is measured, ascending.</param>
/// <param name="RatesPerDecade">Step sizes for each factor of ten in the search for the upper edge.</param>
public sealed record ToySetting(
    [property: Range(100, 1_000_000), Source(Origin.Inferred)] int Steps,
    [property: Source(Origin.Inferred)] IReadOnlyList<int> Budgets,
    [property: Range(4, 1000), Source(Origin.Inferred)] int RatesPerDecade);
