using System.ComponentModel.DataAnnotations;

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
    [property: Range(1e-6, 1)] double LearningRate,
    [property: Range(0.0, 100)] double InitialDeviation,
    IReadOnlyList<int> Trained,
    [property: Range(2, 1000)] int Runs,
    [property: Range(1, 1e6)] double LastAlpha,
    [property: Range(1, 100)] int PointsPerDecade,
    ulong Seed);
