using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>What the runs of Figure 1 have in common.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Dimension">N, a multiple of every L.</param>
/// <param name="Exponent">β.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="PointsPerDecade">Recorded points for each factor of ten.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Eigenvalues">The values of L.</param>
/// <param name="LastAlphas">α of the last step, for each L.</param>
public sealed record ShrinkingPlateauSetting(
    [property: Range(1, 64), Source(Origin.Review)] int Units,
    [property: Range(1, 100_000), Source(Origin.Review)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Review)] double Exponent,
    [property: Range(1e-6, 10), Source(Origin.Review)] double LearningRate,
    [property: Range(1e-12, 10), Source(Origin.Review)] double InitialDeviation,
    [property: Range(1, 100), Source(Origin.Inferred)] int PointsPerDecade,
    [property: Source(Origin.Inferred)] ulong Seed,
    [property: ListsPoints, Source(Origin.Inferred)] IReadOnlyList<int> Eigenvalues,
    [property: ListsPoints, Source(Origin.Inferred)] IReadOnlyList<double> LastAlphas) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Eigenvalues.Count != LastAlphas.Count ? [new ValidationResult("There have to be as many LastAlphas as Eigenvalues.")]
        : Eigenvalues.Any(count => count < 1 || Dimension % count != 0)
            ? [new ValidationResult($"Eigenvalues have to divide N = {Dimension}.")]
        : LastAlphas.Any(last => last is not (>= 1 and <= 1e6)) ? [new ValidationResult("LastAlphas have to lie between 1 and 10⁶.")]
        : [];
}

/// <summary>One run of Figure 1.</summary>
/// <param name="Eigenvalues">L.</param>
/// <param name="LastAlpha">α of the last step.</param>
public sealed record ShrinkingPlateauPoint(
    [property: Source(Origin.Inferred)] int Eigenvalues,
    [property: Source(Origin.Inferred)] double LastAlpha);

/// <summary>Runs on spectra of more and more distinct eigenvalues (SPEC section 5, Figure 1).</summary>
[TaskName("ScalingLaws.ShrinkingPlateau")]
[TaskDescription("Generalization error for several numbers of distinct eigenvalues")]
public sealed class ShrinkingPlateau : SweepTask<ShrinkingPlateauSetting, ShrinkingPlateauPoint>
{
    /// <inheritdoc/>
    protected override ShrinkingPlateauSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(2, 256, 1, 0.1, 0.01, PointsPerDecade: 6, Seed: 1, [1, 8, 256], [1000, 1000, 100]),
        Profile.Default => new(2, 1024, 1, 0.1, 0.01, PointsPerDecade: 16, Seed: 1, [1, 8, 64, 256, 1024], [10_000, 10_000, 5000, 3000,
            3000]),
        _ => new(2, 1024, 1, 0.1, 0.01, PointsPerDecade: 16, Seed: 1, [1, 8, 64, 256, 1024], [10_000, 10_000, 10_000, 10_000, 10_000]),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<ShrinkingPlateauPoint> Points(Profile profile) => Points(profile, Parameters(profile));

    /// <inheritdoc/>
    protected override IReadOnlyList<ShrinkingPlateauPoint> Points(Profile profile, ShrinkingPlateauSetting shared) =>
        [.. shared.Eigenvalues.Zip(shared.LastAlphas, (count, last) => new ShrinkingPlateauPoint(count, last))];

    /// <inheritdoc/>
    protected override TableSet Run(ShrinkingPlateauSetting shared, ShrinkingPlateauPoint point, Inputs inputs)
    {
        var problem = TwoLayerProblem.OfDimension(
            shared.Units, shared.Units, new PowerLawSpectrum(point.Eigenvalues, shared.Exponent), shared.Dimension, shared.LearningRate);
        RandomStream stream = RandomStream.Create(shared.Seed, "ScalingLaws.ShrinkingPlateau", point.Eigenvalues);
        ISimulation run = Simulations.Start(problem, shared.InitialDeviation, stream);
        var rows = new List<ShrinkingCurveRow>();
        foreach (long step in Abscissae.Steps(shared.Dimension, -1, point.LastAlpha, shared.PointsPerDecade))
        {
            run.AdvanceTo(step, inputs.Cancellation);
            rows.Add(new ShrinkingCurveRow(point.Eigenvalues, step, step / (double)shared.Dimension, run.Error(problem)));
        }

        var plateau = new SymmetricPlateau(problem);
        return TableSet.Of(
            ("curves", Table.Of(rows)),
            ("runs", Table.Of([new ShrinkingRunRow(
                point.Eigenvalues, shared.Dimension, Simulations.Choose(problem).ToString(), plateau.Height, plateau.EscapeTime)])));
    }
}
