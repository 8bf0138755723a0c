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
        var errors = new List<(long Step, double Simulation, double Flow)>();
        foreach (long step in Abscissae.Steps(problem.Dimension, -1, parameters.LastAlpha, parameters.PointsPerDecade))
        {
            run.AdvanceTo(step, inputs.Cancellation);
            solution.AdvanceTo(step / (double)problem.Dimension);
            OrderParameters overlaps = run.Overlaps();
            moments.Add(step, overlaps);
            errors.Add((step, run.Error(problem), flow.Error(solution.State)));
        }

        return TableSet.Of(
            ("moments", moments.ToTable()),
            ("errors", new Table(
                Column.Integers("step", errors.Select(row => row.Step), description: "Samples used").AsKey(),
                Column.Doubles("alpha", errors.Select(row => row.Step / (double)problem.Dimension), description: "α = step/N"),
                Column.Doubles("simulation", errors.Select(row => row.Simulation), description: "ε_g of the run"),
                Column.Doubles("flow", errors.Select(row => row.Flow), description: "ε_g of the order-parameter equations from the same "
                    + "start"))),
            ("predictions", Predictions(problem, start)),
            ("setting", Setting(problem)));
    }

    /// <summary>The plateau for small η: R*^(l)_n = R* Σ_m T^(l)_mn, which differs between teachers by fluctuation, and Q*^(l) = Q* T^(l)
    /// (SPEC 3.4).</summary>
    private static Table Predictions(TwoLayerProblem problem, OrderParameters start)
    {
        var plateau = new SymmetricPlateau(problem);
        int size = problem.Students + problem.Teachers;
        var rows = new List<(int Moment, int Teacher, double R, double Q)>();
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

                rows.Add((moment, n, plateau.TeacherOverlap * sum, plateau.StudentOverlap * problem.Spectrum.Moment(moment)));
            }
        }

        return new Table(
            Column.Integers("moment", rows.Select(row => row.Moment), description: "l").AsKey(),
            Column.Integers("teacher", rows.Select(row => row.Teacher), description: "n").AsKey(),
            Column.Doubles("student_teacher", rows.Select(row => row.R), description: "R* Σ_m T^(l)_mn"),
            Column.Doubles("student_student", rows.Select(row => row.Q), description: "Q* T^(l)"));
    }

    private static Table Setting(TwoLayerProblem problem)
    {
        var plateau = new SymmetricPlateau(problem);
        return new Table(
            Column.Integers("dimension", [problem.Dimension], description: "N").AsKey(),
            Column.Strings("simulator", [Simulations.Choose(problem).ToString()], description: "Chosen by cost; both have the same law"),
            Column.Doubles("height", [plateau.Height], description: "ε*, the plateau for small η"),
            Column.Doubles("escape_time", [plateau.EscapeTime], description: "τ"));
    }
}
