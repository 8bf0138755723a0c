using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>What the simulations of Figure 5 have in common.</summary>
/// <param name="Dimension">N.</param>
/// <param name="Exponent">β.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="EscapeTimes">Runs end at this multiple of the escape time τ, or when the plateau has ended.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Units">The values of K = M.</param>
/// <param name="UnitsAt">L.</param>
public sealed record PlateauSimulationSetting(
    [property: Range(1, 1_000_000), Source(Origin.Inferred)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Inferred)] double Exponent,
    [property: Range(1e-6, 10), Source(Origin.Inferred)] double LearningRate,
    [property: Range(1e-12, 10), Source(Origin.Inferred)] double InitialDeviation,
    [property: Range(1, 100), Source(Origin.Inferred)] double EscapeTimes,
    [property: Source(Origin.Inferred)] ulong Seed,
    [property: ListsPoints, Source(Origin.Inferred)] IReadOnlyList<int> Units,
    [property: ListsPoints, Range(1, 4096), Source(Origin.Inferred)] int UnitsAt) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Dimension % UnitsAt == 0 && Units.All(units => units is >= 1 and <= 64 && Dimension / UnitsAt >= 2 * units)
            ? [] : [new ValidationResult("L has to divide N, and N/L to reach K + M.")];
}

/// <summary>Simulations through the plateau, each beside the order-parameter equations from the very same start.</summary>
[TaskName("ScalingLaws.PlateauSimulation")]
[TaskDescription("End of the plateau in simulations, and in the equations from the same start")]
public sealed class PlateauSimulation : SweepTask<PlateauSimulationSetting, PlateauFlowPoint>
{
    /// <inheritdoc/>
    protected override PlateauSimulationSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(1024, 1, 0.1, 0.01, EscapeTimes: 20, Seed: 1, [2], UnitsAt: 8),
        Profile.Default => new(8192, 1, 0.1, 0.01, EscapeTimes: 20, Seed: 1, [2, 3, 4], UnitsAt: 8),
        _ => new(8192, 1, 0.1, 0.01, EscapeTimes: 20, Seed: 1, [2, 3, 4, 6], UnitsAt: 8),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<PlateauFlowPoint> Points(Profile profile) => Points(profile, Parameters(profile));

    /// <inheritdoc/>
    protected override IReadOnlyList<PlateauFlowPoint> Points(Profile profile, PlateauSimulationSetting shared) =>
        [.. shared.Units.Select(units => new PlateauFlowPoint(units, shared.UnitsAt))];

    /// <inheritdoc/>
    protected override TableSet Run(PlateauSimulationSetting shared, PlateauFlowPoint point, Inputs inputs)
    {
        var problem = TwoLayerProblem.OfDimension(
            point.Units, point.Units, new PowerLawSpectrum(point.Eigenvalues, shared.Exponent), shared.Dimension, shared.LearningRate);
        var plateau = new SymmetricPlateau(problem);
        double last = shared.EscapeTimes * plateau.EscapeTime;
        ISimulation run = Simulations.Start(
            problem, shared.InitialDeviation, RandomStream.Create(shared.Seed, "ScalingLaws.PlateauSimulation", point.Units,
                point.Eigenvalues));
        double flowEnd = new PlateauEscape(problem, run.Overlaps()).Follow([last], inputs.Cancellation).End;
        return TableSet.Of(("simulations", Table.Of([new PlateauSimulationRow(
            point.Units, point.Eigenvalues, shared.Dimension, Simulations.Choose(problem).ToString(), plateau.EscapeTime,
            End(run, problem, last, inputs.Cancellation), flowEnd)])));
    }

    /// <summary>Looks at the error once in every unit of α and interpolates linearly; NaN when the plateau does not end.</summary>
    private static double End(ISimulation run, TwoLayerProblem problem, double last, CancellationToken cancellation)
    {
        double level = new SymmetricPlateau(problem).Height / 2;
        double before = run.Error(problem);
        for (long alpha = 1; alpha <= last; alpha++)
        {
            run.AdvanceTo(alpha * problem.Dimension, cancellation);
            double error = run.Error(problem);
            if (before >= level && error < level)
            {
                return alpha - ((level - error) / (before - error));
            }

            before = error;
        }

        return double.NaN;
    }
}
