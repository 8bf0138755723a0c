using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>One run through the plateau, recorded in all moments that Figure 4 shows, with the flow from the same start (SPEC sections 3,
/// 4, 5).</summary>
[TaskName("ScalingLaws.PlateauRun")]
[TaskDescription("One simulated network on its plateau, and the order-parameter flow from the same initial overlaps")]
public sealed class PlateauRun : DataTask<NetworkSetting>
{
    /// <summary>Moments l = 0, 1, 2.</summary>
    private const int Moments = 3;

    /// <inheritdoc/>
    protected override NetworkSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(4, 4, 10, 700, 1, 0.1, 0.01, LastAlpha: 300, PointsPerDecade: 6, Seed: 1),
        _ => new(4, 4, 10, 7000, 1, 0.1, 0.01, LastAlpha: 3000, PointsPerDecade: 10, Seed: 1),
    };

    /// <inheritdoc/>
    protected override TableSet Run(NetworkSetting parameters, Inputs inputs)
    {
        TwoLayerProblem problem = parameters.Problem;
        RandomStream stream = RandomStream.Create(parameters.Seed, "ScalingLaws.PlateauRun");
        ISimulation run = Simulations.Start(problem, parameters.InitialDeviation, stream);
        OrderParameters start = run.Overlaps();
        var flow = new OrderParameterFlow(problem, start.TeacherOverlaps);
        var solution = new DormandPrince((_, state, derivative) => flow.Derivative(state, derivative), 0, start.State,
            new OdeTolerance(1e-8, 1e-10));
        var moments = new MomentRows(problem, Moments);
        var errors = new List<PlateauErrorRow>();
        foreach (long step in Abscissae.Steps(problem.Dimension, -1, parameters.LastAlpha, parameters.PointsPerDecade))
        {
            run.AdvanceTo(step, inputs.Cancellation);
            solution.AdvanceTo(step / (double)problem.Dimension);
            OrderParameters overlaps = run.Overlaps();
            moments.Add(step, overlaps);
            errors.Add(new PlateauErrorRow(step, step / (double)problem.Dimension, run.Error(problem), flow.Error(solution.State)));
        }

        return TableSet.Of(
            ("moments", moments.ToTable()),
            ("errors", Table.Of(errors)),
            ("predictions", Table.Of(Predictions(problem, start))),
            ("setting", Table.Of([Setting(problem)])));
    }

    private static IEnumerable<PlateauPredictionRow> Predictions(TwoLayerProblem problem, OrderParameters start)
    {
        var plateau = new SymmetricPlateau(problem);
        int size = problem.Students + problem.Teachers;
        for (int moment = 0; moment < Moments; moment++)
        {
            double[] overlaps = start.Moment(problem.Spectrum.Eigenvalues, moment);
            for (int n = 0; n < problem.Teachers; n++)
            {
                double sum = 0;
                for (int m = 0; m < problem.Teachers; m++)
                {
                    sum += overlaps[((problem.Students + n) * size) + problem.Students + m];
                }

                yield return new PlateauPredictionRow(
                    moment, n, plateau.TeacherOverlap * sum, plateau.StudentOverlap * problem.Spectrum.Moment(moment));
            }
        }
    }

    private static PlateauSettingRow Setting(TwoLayerProblem problem)
    {
        var plateau = new SymmetricPlateau(problem);
        return new PlateauSettingRow(problem.Dimension, Simulations.Choose(problem).ToString(), plateau.Height, plateau.EscapeTime);
    }
}
