using System.ComponentModel.DataAnnotations;

using Figures.Authoring;

namespace FeatureStrength;

/// <summary>Full-batch descent at small γ with steps near the edge of stability (SPEC c, F8).</summary>
/// <param name="Data">Which images.</param>
/// <param name="Depth">L.</param>
/// <param name="Width">N.</param>
/// <param name="Samples">Samples of the one batch.</param>
/// <param name="LogStrength">log₁₀ γ.</param>
/// <param name="Steps">Steps of every run.</param>
/// <param name="Ratios">Learning rate Nη times the sharpness at the start, one run each.</param>
/// <param name="Seed">Master seed of the weights.</param>
public sealed record CatapultSetting(
    [property: SaidInCaption, Source(Origin.Inferred)] DataSource Data,
    [property: Range(2, 8), Source(Origin.Inferred)] int Depth,
    [property: Range(1, 1024), Source(Origin.Inferred)] int Width,
    [property: Range(1, 5000), Source(Origin.Inferred)] int Samples,
    [property: Range(-6.0, 0.0), Source(Origin.Inferred)] double LogStrength,
    [property: Range(10, 100_000), Source(Origin.Inferred)] int Steps,
    [property: Source(Origin.Inferred)] IReadOnlyList<double> Ratios,
    [property: Source(Origin.Inferred)] ulong Seed);
