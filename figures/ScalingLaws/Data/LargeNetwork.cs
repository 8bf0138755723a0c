using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>What the runs of Figure 6 have in common.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Dimension">L = N.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="LastAlpha">α of the last step.</param>
/// <param name="PointsPerDecade">Recorded points for each factor of ten.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Exponents">The values of β.</param>
/// <param name="Runs">Initialisations for each β.</param>
public sealed record LargeNetworkSetting(
    [property: Range(1, 64), Source(Origin.Seed)] int Units,
    [property: Range(2, 8192), Source(Origin.Seed)] int Dimension,
    [property: Range(1e-6, 10), Source(Origin.Seed)] double LearningRate,
    [property: Range(1e-12, 10), Source(Origin.Seed)] double InitialDeviation,
    [property: Range(1, 1e6), Source(Origin.Inferred)] double LastAlpha,
    [property: Range(1, 100), Source(Origin.Inferred)] int PointsPerDecade,
    [property: Source(Origin.Inferred)] ulong Seed,
    [property: ListsPoints, Source(Origin.Inferred)] IReadOnlyList<double> Exponents,
    [property: ListsPoints, Range(2, 1000), Source(Origin.Seed)] int Runs) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Exponents.All(exponent => exponent is >= 0.01 and <= 10) ? []
            : [new ValidationResult("Exponents have to lie between 0.01 and 10.")];
}

/// <summary>One run of Figure 6.</summary>
/// <param name="Exponent">β.</param>
/// <param name="Run">Number of the initialisation, from 0.</param>
public sealed record LargeNetworkPoint([property: Source(Origin.Inferred)] double Exponent, [property: Source(Origin.Seed)] int Run);

/// <summary>Runs of large networks in which every eigenvalue is distinct (SPEC section 5, Figure 6; V9).</summary>
[TaskName("ScalingLaws.LargeNetwork")]
[TaskDescription("Generalization error of large networks with L = N for several exponents")]
public sealed class LargeNetwork : SweepTask<LargeNetworkSetting, LargeNetworkPoint>
{
    /// <inheritdoc/>
    protected override LargeNetworkSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(4, 64, 0.1, 1e-6, LastAlpha: 300, PointsPerDecade: 6, Seed: 1, [0.25, 0.5, 0.75, 1], Runs: 2),
        Profile.Default => new(8, 128, 0.05, 1e-6, LastAlpha: 3000, PointsPerDecade: 12, Seed: 1, [0.25, 0.5, 0.75, 1], Runs: 4),
        _ => new(40, 512, 0.01, 1e-6, LastAlpha: 50_000, PointsPerDecade: 12, Seed: 1, [0.25, 0.5, 0.75, 1], Runs: 10),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<LargeNetworkPoint> Points(Profile profile) => Points(profile, Parameters(profile));

    /// <inheritdoc/>
    protected override IReadOnlyList<LargeNetworkPoint> Points(Profile profile, LargeNetworkSetting shared) =>
        [.. shared.Exponents.SelectMany(exponent => Enumerable.Range(0, shared.Runs).Select(run => new LargeNetworkPoint(exponent, run)))];

    /// <inheritdoc/>
    protected override TableSet Run(LargeNetworkSetting shared, LargeNetworkPoint point, Inputs inputs)
    {
        var problem = new TwoLayerProblem(
            shared.Units, shared.Units, new PowerLawSpectrum(shared.Dimension, point.Exponent), 1, shared.LearningRate);
        RandomStream stream = RandomStream.Create(shared.Seed, "ScalingLaws.LargeNetwork", point.Run);
        ISimulation run = Simulations.Start(problem, shared.InitialDeviation, stream);
        var rows = new List<NetworkCurveRow>();
        foreach (long step in Abscissae.Steps(shared.Dimension, -1, shared.LastAlpha, shared.PointsPerDecade))
        {
            run.AdvanceTo(step, inputs.Cancellation);
            rows.Add(new NetworkCurveRow(point.Exponent, point.Run, step, step / (double)shared.Dimension, run.Error(problem)));
        }

        string simulator = Simulations.Choose(problem).ToString();
        return TableSet.Of(
            ("curves", Table.Of(rows)),
            ("runs", Table.Of([new NetworkRunRow(point.Exponent, point.Run, shared.Units, shared.Dimension, simulator, shared.LearningRate)])));
    }
}
