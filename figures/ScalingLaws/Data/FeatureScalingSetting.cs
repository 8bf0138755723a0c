using System.ComponentModel.DataAnnotations;

using Figures.Authoring;

namespace ScalingLaws;

/// <summary>Parameters of students of which only the leading eigen-coordinates are trained, Figure 3.</summary>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="Trained">The values of N_l.</param>
/// <param name="Runs">Random initialisations, each with a teacher of its own.</param>
/// <param name="LastAlpha">α of the last step.</param>
/// <param name="PointsPerDecade">Recorded points for each factor of ten.</param>
/// <param name="Seed">Master seed.</param>
public sealed record FeatureScalingSetting(
    [property: Range(1e-6, 1), Source(Origin.Seed)] double LearningRate,
    [property: Range(0.0, 100), Source(Origin.Seed)] double InitialDeviation,
    [property: Source(Origin.Inferred)] IReadOnlyList<int> Trained,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Runs,
    [property: Range(1, 1e6), Source(Origin.Inferred)] double LastAlpha,
    [property: Range(1, 100), Source(Origin.Inferred)] int PointsPerDecade,
    [property: Source(Origin.Inferred)] ulong Seed);
