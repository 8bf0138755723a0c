using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>What the curves of Figure 5 have in common.</summary>
/// <param name="Dimension">N, a multiple of every L; it sets the fluctuations of the start.</param>
/// <param name="Exponent">β.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="EscapeTimes">Curves end at this multiple of the escape time τ.</param>
/// <param name="Starts">Random starts over which the end of the plateau is averaged; the first is drawn.</param>
/// <param name="PointsPerDecade">Points for each factor of ten.</param>
/// <param name="Seed">Master seed of the starts.</param>
/// <param name="Eigenvalues">The values of L in the left panel.</param>
/// <param name="EigenvaluesAt">K = M of the left panel.</param>
/// <param name="Units">The values of K = M in the right panel.</param>
/// <param name="UnitsAt">L of the right panel.</param>
public sealed record PlateauFlowSetting(
    [property: Range(1, 1_000_000), Source(Origin.Inferred)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Inferred)] double Exponent,
    [property: Range(1e-6, 10), Source(Origin.Inferred)] double LearningRate,
    [property: Range(1e-12, 10), Source(Origin.Inferred)] double InitialDeviation,
    [property: Range(1, 100), Source(Origin.Inferred)] double EscapeTimes,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Starts,
    [property: Range(1, 100), Source(Origin.Inferred)] int PointsPerDecade,
    [property: Source(Origin.Inferred)] ulong Seed,
    [property: ListsPoints, Source(Origin.Inferred)] IReadOnlyList<int> Eigenvalues,
    [property: ListsPoints, Range(1, 64), Source(Origin.Inferred)] int EigenvaluesAt,
    [property: ListsPoints, Source(Origin.Inferred)] IReadOnlyList<int> Units,
    [property: ListsPoints, Range(1, 4096), Source(Origin.Inferred)] int UnitsAt) : IValidatableObject
{
    /// <summary>The curves of the left panel, then those of the right that are not among them.</summary>
    internal IReadOnlyList<PlateauFlowPoint> Points =>
        [.. Eigenvalues.Select(count => new PlateauFlowPoint(EigenvaluesAt, count)).Concat(Units.Select(units =>
            new PlateauFlowPoint(units, UnitsAt))).Distinct()];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Points
        .Where(point => point is not { Units: >= 1 and <= 64, Eigenvalues: >= 1 } || Dimension % point.Eigenvalues != 0
            || Dimension / point.Eigenvalues < 2 * point.Units)
        .Select(point => new ValidationResult(
            $"K = M = {point.Units}, L = {point.Eigenvalues} does not fit N = {Dimension}: L has to divide N, and N/L to reach K + M."));
}

/// <summary>One curve of Figure 5.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Eigenvalues">L.</param>
public sealed record PlateauFlowPoint([property: Source(Origin.Inferred)] int Units, [property: Source(Origin.Inferred)] int Eigenvalues);

/// <summary>
/// The order-parameter equations through the plateau, from random starts (SPEC sections 3 and 9). Equations rather than simulations,
/// because a plateau of L = 1
/// takes 10⁸ samples at this N.
/// </summary>
[TaskName("ScalingLaws.PlateauFlow")]
[TaskDescription("Plateaus of the order-parameter equations for several L and M")]
public sealed class PlateauFlow : SweepTask<PlateauFlowSetting, PlateauFlowPoint>
{
    /// <inheritdoc/>
    protected override PlateauFlowSetting Parameters(Profile profile) =>
        profile == Profile.Smoke
            ? new(8192, 1, 0.1, 0.01, EscapeTimes: 20, Starts: 4, PointsPerDecade: 10, Seed: 1, [1, 2, 4, 8], EigenvaluesAt: 2, [2, 3],
                UnitsAt: 8)
            : new(8192, 1, 0.1, 0.01, EscapeTimes: 20, Starts: 8, PointsPerDecade: 25, Seed: 1, [1, 2, 4, 8, 16], EigenvaluesAt: 4, [2,
                3, 4, 6], UnitsAt: 8);

    /// <inheritdoc/>
    protected override IReadOnlyList<PlateauFlowPoint> Points(Profile profile) => Parameters(profile).Points;

    /// <inheritdoc/>
    protected override IReadOnlyList<PlateauFlowPoint> Points(Profile profile, PlateauFlowSetting shared) => shared.Points;

    /// <inheritdoc/>
    protected override TableSet Run(PlateauFlowSetting shared, PlateauFlowPoint point, Inputs inputs)
    {
        var problem = TwoLayerProblem.OfDimension(
            point.Units, point.Units, new PowerLawSpectrum(point.Eigenvalues, shared.Exponent), shared.Dimension, shared.LearningRate);
        var plateau = new SymmetricPlateau(problem);
        double[] alphas = Abscissae.Logarithmic(-1, shared.EscapeTimes * plateau.EscapeTime, shared.PointsPerDecade);
        var ends = new Average(1);
        var errors = new double[alphas.Length];
        for (int start = shared.Starts - 1; start >= 0; start--)
        {
            RandomStream stream = RandomStream.Create(shared.Seed, "ScalingLaws.PlateauFlow", point.Units, point.Eigenvalues, start);
            (errors, double end) = new PlateauEscape(problem, shared.InitialDeviation, stream).Follow(alphas, inputs.Cancellation);
            ends.Add(0, end);
        }

        return TableSet.Of(
            ("curves", Table.Of(alphas.Zip(errors, (alpha, error) => new PlateauCurveRow(point.Units, point.Eigenvalues, alpha, error)))),
            ("plateaus", Table.Of([new PlateauEndRow(
                point.Units, point.Eigenvalues, plateau.Height, plateau.EscapeTime, ends.Mean(0), ends.StandardError(0),
                plateau.Length(shared.InitialDeviation, 0), shared.Dimension)])));
    }
}
