using System.Diagnostics;

using Figures.Numerics;

using ScalingLaws.Model;

using Xunit.Abstractions;

namespace ScalingLaws.Tests;

/// <summary>The block chain and explicit vectors have the same law (SPEC section 4, V5), at fixed seeds.</summary>
public sealed class SimulatorLawTests(ITestOutputHelper output)
{
    private const int Runs = 1500;

    private static readonly int[] TrainedCoordinates = [4, 16];

    [Theory]
    [InlineData(2, 2, 2, 24, 0.8, 120)]
    [InlineData(2, 3, 3, 15, 0.6, 90)]
    public void Means_and_variances_of_error_and_overlaps_agree_between_the_simulators(
        int students, int teachers, int eigenvalues, int dimension, double rate, long steps)
    {
        var problem = TwoLayerProblem.OfDimension(students, teachers, new PowerLawSpectrum(eigenvalues, 1), dimension, rate);
        List<double[]> chain = [], direct = [];
        for (int run = 0; run < Runs; run++)
        {
            chain.Add(Observe(new BlockChain(problem, 0.5, RandomStream.Create(11, "law.chain", run)), problem, steps));
            direct.Add(Observe(new DirectDescent(problem, 0.5, RandomStream.Create(11, "law.direct", run)), problem, steps));
        }

        double meanScore = 0, varianceScore = 0;
        for (int column = 0; column < chain[0].Length; column++)
        {
            (double mean0, double variance0, double fourth0) = Statistics(chain, column);
            (double mean1, double variance1, double fourth1) = Statistics(direct, column);
            meanScore = Math.Max(meanScore, Math.Abs(mean0 - mean1) / Math.Sqrt((variance0 + variance1) / Runs));
            double spread = (fourth0 - (variance0 * variance0) + fourth1 - (variance1 * variance1)) / Runs;
            varianceScore = Math.Max(varianceScore, Math.Abs(variance0 - variance1) / Math.Sqrt(spread));
        }

        output.WriteLine($"{chain[0].Length} observables: largest score of a mean {meanScore:F2}, of a variance {varianceScore:F2}");
        Assert.InRange(meanScore, 0, 4);
        Assert.InRange(varianceScore, 0, 4);
    }

    [Fact]
    public void Both_simulators_follow_the_equations_and_print_what_a_step_costs()
    {
        var problem = TwoLayerProblem.OfDimension(4, 4, new PowerLawSpectrum(10, 1), 7000, 0.1);
        Assert.Equal(Simulator.BlockChain, Simulations.Choose(problem));
        foreach (ISimulation simulation in new ISimulation[]
            { new BlockChain(problem, 0.01, RandomStream.Create(1, "cost")),
                new DirectDescent(problem, 0.01, RandomStream.Create(1, "cost")) })
        {
            OrderParameters start = simulation.Overlaps();
            var flow = new OrderParameterFlow(problem, start.TeacherOverlaps);
            var solution = new DormandPrince((_, state, derivative) => flow.Derivative(state, derivative), 0, start.State,
                new OdeTolerance(1e-8, 1e-10));
            long begin = Stopwatch.GetTimestamp();
            simulation.AdvanceTo(14_000, CancellationToken.None);
            output.WriteLine($"{simulation.GetType().Name}: {Stopwatch.GetElapsedTime(begin).TotalMicroseconds / 14_000:F2} µs a step");
            solution.AdvanceTo(2);
            Assert.InRange(simulation.Error(problem) / flow.Error(solution.State), 0.95, 1.05);
        }
    }

    [Theory]
    [InlineData(4, 10, 7000, Simulator.BlockChain)]
    [InlineData(2, 1024, 1024, Simulator.Direct)]
    [InlineData(2, 8, 1024, Simulator.BlockChain)]
    [InlineData(40, 512, 512, Simulator.Direct)]
    [InlineData(2, 128, 1024, Simulator.Direct)]
    internal void The_cheaper_simulator_is_chosen(int units, int eigenvalues, int dimension, Simulator expected) =>
        Assert.Equal(expected,
            Simulations.Choose(TwoLayerProblem.OfDimension(units, units, new PowerLawSpectrum(eigenvalues, 1), dimension, 0.1)));

    [Fact]
    public void The_chain_does_not_depend_on_where_it_is_interrupted()
    {
        var problem = TwoLayerProblem.OfDimension(2, 2, new PowerLawSpectrum(5, 1), 60, 0.3);
        var whole = new BlockChain(problem, 0.1, RandomStream.Create(3, "interrupted"));
        var parts = new BlockChain(problem, 0.1, RandomStream.Create(3, "interrupted"));
        whole.AdvanceTo(500, CancellationToken.None);
        foreach (long step in new long[] { 1, 64, 65, 200, 500 })
        {
            parts.AdvanceTo(step, CancellationToken.None);
        }

        Assert.Equal(whole.Overlaps().State, parts.Overlaps().State);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 4)]
    [InlineData(3, 3, 6)]
    [InlineData(690, 690, 1380)]
    public void Squares_of_chi_draws_have_the_mean_and_variance_of_chi_square(int degrees, double mean, double variance)
    {
        const int Draws = 100_000;
        var draws = new ChiDraws(RandomStream.Create(5, "chi", degrees), degrees);
        double[] squares = [.. Enumerable.Range(0, Draws).Select(_ => draws.Next()).Select(length => length * length)];
        double measured = squares.Average();
        double spread = squares.Average(square => (square - measured) * (square - measured));
        Assert.InRange(Math.Abs(measured - mean), 0, (4 * Math.Sqrt(variance / Draws)) + 1e-12);
        Assert.InRange(Math.Abs(spread - variance), 0, (4 * Math.Sqrt(variance * ((2 * variance) + 48) / Draws)) + 1e-12);
    }

    [Fact]
    public void Linear_descent_averages_to_the_exact_recursion()
    {
        double[] eigenvalues = new PowerLawSpectrum(16, 1).Eigenvalues;
        long[] steps = [40, 160];
        Average average = new LinearRuns(eigenvalues, TrainedCoordinates, 0.5, 1)
            .Record(steps, 1000, RandomStream.Create(7, "linear"), CancellationToken.None).Errors;
        foreach ((int model, int trained) in TrainedCoordinates.Index())
        {
            var recursion = new LinearRecursion(eigenvalues, trained, 0.5, 1);
            foreach ((int index, long step) in steps.Index())
            {
                int place = (model * steps.Length) + index;
                Assert.InRange(Math.Abs(average.Mean(place) - recursion.AdvanceTo(step)) / average.StandardError(place), 0, 4);
            }
        }
    }

    private static double[] Observe(ISimulation simulation, TwoLayerProblem problem, long steps)
    {
        simulation.AdvanceTo(steps, CancellationToken.None);
        OrderParameters overlaps = simulation.Overlaps();
        return [simulation.Error(problem), .. overlaps.State, .. overlaps.TeacherOverlaps];
    }

    private static (double Mean, double Variance, double Fourth) Statistics(List<double[]> runs, int column)
    {
        double mean = runs.Average(run => run[column]);
        return (mean, runs.Average(run => Math.Pow(run[column] - mean, 2)), runs.Average(run => Math.Pow(run[column] - mean, 4)));
    }
}
