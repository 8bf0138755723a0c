using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>What the comparisons of simulation and equations have in common.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Eigenvalues">L.</param>
/// <param name="Exponent">β.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="Runs">Runs, each from a start of its own.</param>
/// <param name="Alphas">Where they are compared.</param>
/// <param name="Seed">Master seed.</param>
public sealed record FlowDeviationSetting(
    [property: Range(1, 64), Source(Origin.Inferred)] int Units,
    [property: Range(1, 1024), Source(Origin.Inferred)] int Eigenvalues,
    [property: Range(0.01, 10), Source(Origin.Inferred)] double Exponent,
    [property: Range(1e-6, 10), Source(Origin.Inferred)] double LearningRate,
    [property: Range(1e-12, 10), Source(Origin.Inferred)] double InitialDeviation,
    [property: Range(2, 10_000), Source(Origin.Inferred)] int Runs,
    [property: Source(Origin.Inferred)] IReadOnlyList<double> Alphas,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>One size of network.</summary>
/// <param name="Dimension">N, a multiple of L with N/L ≥ 2K.</param>
public sealed record FlowDeviationPoint([property: Source(Origin.Inferred)] int Dimension);

/// <summary>How far runs are from the equations at one time.</summary>
/// <param name="Dimension">N.</param>
/// <param name="Alpha">α.</param>
/// <param name="Runs">Number of runs.</param>
/// <param name="RootMeanSquare">Of ε_g(simulation) − ε_g(equations).</param>
/// <param name="Mean">Of the same.</param>
public sealed record DeviationRow(
    [property: Column(IsKey = true, Description = "N")] int Dimension,
    [property: Column(IsKey = true, Description = "α")] double Alpha,
    [property: Column] int Runs,
    [property: Column(Description = "Of ε_g(simulation) − ε_g(equations)")] double RootMeanSquare,
    [property: Column(Description = "Of the same")] double Mean);

/// <summary>Every run against the order-parameter equations from its own start (SPEC V4).</summary>
[TaskName("ScalingLaws.FlowDeviation")]
[TaskDescription("Deviation of simulations from the order-parameter equations for several N")]
public sealed class FlowDeviation : SweepTask<FlowDeviationSetting, FlowDeviationPoint>
{
    /// <inheritdoc/>
    protected override FlowDeviationSetting Parameters(Profile profile) =>
        new(2, 3, 1, 0.3, 0.3, profile == Profile.Smoke ? 30 : 200, [10, 20, 30], Seed: 1);

    /// <inheritdoc/>
    protected override IReadOnlyList<FlowDeviationPoint> Points(Profile profile) => profile == Profile.Smoke
        ? [new(30), new(120), new(480)] : [new(30), new(120), new(480), new(1920)];

    /// <inheritdoc/>
    protected override TableSet Run(FlowDeviationSetting shared, FlowDeviationPoint point, Inputs inputs)
    {
        var problem = TwoLayerProblem.OfDimension(
            shared.Units, shared.Units, new PowerLawSpectrum(shared.Eigenvalues, shared.Exponent), point.Dimension, shared.LearningRate);
        double[] squares = new double[shared.Alphas.Count];
        double[] sums = new double[shared.Alphas.Count];
        for (int run = 0; run < shared.Runs; run++)
        {
            var simulation = new BlockChain(
                problem, shared.InitialDeviation, RandomStream.Create(shared.Seed, "ScalingLaws.FlowDeviation", point.Dimension, run));
            OrderParameters start = simulation.Overlaps();
            var flow = new OrderParameterFlow(problem, start.TeacherOverlaps);
            var solution = new DormandPrince((_, state, derivative) => flow.Derivative(state, derivative), 0, start.State,
                new OdeTolerance(1e-8, 1e-10));
            foreach ((int index, double alpha) in shared.Alphas.Index())
            {
                simulation.AdvanceTo((long)Math.Round(alpha * point.Dimension), inputs.Cancellation);
                solution.AdvanceTo(alpha);
                double deviation = simulation.Error(problem) - flow.Error(solution.State);
                sums[index] += deviation / shared.Runs;
                squares[index] += deviation * deviation / shared.Runs;
            }
        }

        return TableSet.Of(("deviations", Table.Of(shared.Alphas.Select((alpha, index) =>
            new DeviationRow(point.Dimension, alpha, shared.Runs, Math.Sqrt(squares[index]), sums[index])))));
    }
}
