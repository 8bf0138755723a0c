using System.ComponentModel.DataAnnotations;

using Figures.Authoring;

namespace FeatureStrength;

/// <summary>Runs at η = k·γ^{2/L} (SPEC c, F6).</summary>
/// <param name="Data">Which images.</param>
/// <param name="Width">N.</param>
/// <param name="Batch">B.</param>
/// <param name="Steps">T.</param>
/// <param name="Seed">Master seed of the weights.</param>
public sealed record CollapseSetting(
    [property: SaidInCaption, Source(Origin.Inferred)] DataSource Data,
    [property: Range(1, 1024), Source(Origin.Inferred)] int Width,
    [property: Range(1, 1024), Source(Origin.Inferred)] int Batch,
    [property: Range(100, 10_000_000), Source(Origin.Inferred)] int Steps,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>One run.</summary>
/// <param name="Depth">L.</param>
/// <param name="LogStrength">log₁₀ γ.</param>
/// <param name="LogFactor">log₁₀ k, a multiple of 1/60; a little below the best step size at γ ≫ 1.</param>
public sealed record CollapsePoint(
    [property: Source(Origin.Inferred)] int Depth, [property: Source(Origin.Inferred)] int LogStrength,
    [property: Source(Origin.Inferred)] double LogFactor);
