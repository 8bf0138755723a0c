using System.ComponentModel.DataAnnotations;

using Figures.Authoring;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>One network on one spectrum, simulated from one initialisation: Figure 4.</summary>
/// <param name="Students">K.</param>
/// <param name="Teachers">M.</param>
/// <param name="Eigenvalues">L.</param>
/// <param name="Dimension">N, a multiple of L.</param>
/// <param name="Exponent">β.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J, not zero: identical students never separate.</param>
/// <param name="LastAlpha">α of the last step.</param>
/// <param name="PointsPerDecade">Recorded points for each factor of ten.</param>
/// <param name="Seed">Master seed.</param>
public sealed record NetworkSetting(
    [property: Range(1, 64), Source(Origin.Seed)] int Students,
    [property: Range(1, 64), Source(Origin.Seed)] int Teachers,
    [property: Range(1, 4096), Source(Origin.Seed)] int Eigenvalues,
    [property: Range(1, 100_000), Source(Origin.Seed)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Inferred)] double Exponent,
    [property: Range(1e-6, 10), Source(Origin.Seed)] double LearningRate,
    [property: Range(1e-12, 10), Source(Origin.Seed)] double InitialDeviation,
    [property: Range(1, 1e6), Source(Origin.Inferred)] double LastAlpha,
    [property: Range(1, 100), Source(Origin.Inferred)] int PointsPerDecade,
    [property: Source(Origin.Inferred)] ulong Seed) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Dimension % Eigenvalues == 0
        ? []
        : [new ValidationResult($"Dimension {Dimension} is no multiple of Eigenvalues {Eigenvalues}.")];

    /// <summary>The problem these numbers describe.</summary>
    internal TwoLayerProblem Problem => TwoLayerProblem.OfDimension(
        Students, Teachers, new PowerLawSpectrum(Eigenvalues, Exponent), Dimension, LearningRate);
}
