using Figures.Numerics;

using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class FiniteSizeNoiseTests
{
    private static readonly TwoLayerProblem Problem = new(2, 2, new PowerLawSpectrum(2, 1), 3, 0.7);

    [Fact]
    public void The_value_of_the_dual_noise_is_that_of_the_flow()
    {
        OrderParameters state = new DirectDescent(Problem, 0.7, RandomStream.Create(1, "dual")).Overlaps();
        double[] covariance = state.FieldCovariance(Problem.Spectrum.Eigenvalues);
        var coefficients = new FlowCoefficients(2, 2);
        coefficients.Evaluate(covariance, withNoise: true);
        Dual[] dual = [.. covariance.Select(entry => new Dual(entry, 0))];
        for (int entry = 0; entry < 4; entry++)
        {
            Reference.AssertRelative(
                coefficients.E[entry], FiniteSizeNoise.SquaredErrorSlopes(Problem, dual, entry / 2, entry % 2).Value, 1e-12, "E");
        }
    }

    [Fact]
    public void One_step_of_explicit_vectors_has_the_noise_with_its_finite_size_correction()
    {
        const int Samples = 200_000;
        RandomStream stream = RandomStream.Create(2, "one step");
        Matrix weights = stream.Derive("weights").NormalMatrix(4, Problem.Dimension);
        OrderParameters state = Overlaps.Of(Problem, weights);
        double rate = Problem.LearningRate * Problem.StudentScale;
        var average = new Average(8);
        var input = new double[Problem.Dimension];
        for (int sample = 0; sample < Samples; sample++)
        {
            stream.FillNormals(input);
            double[] fields = [.. Enumerable.Range(0, 4).Select(field => Enumerable.Range(0, input.Length)
                .Sum(j => weights[field, j] * Math.Sqrt(Problem.Spectrum.Eigenvalues[j / 3]) * input[j]) / Math.Sqrt(input.Length))];
            double residual = fields.Index().Sum(field => GeneralizationError.Weight(field.Index, 2, 2) * Activation.Value(field.Item));
            for (int place = 0; place < 8; place++)
            {
                int block = place / 4;
                double length = input.Skip(3 * block).Take(3).Sum(z => z * z) / 3;
                double slopes = Activation.Slope(fields[place % 4 / 2]) * Activation.Slope(fields[place % 2]);
                average.Add(place, rate * rate * residual * residual * slopes * Problem.Spectrum.Eigenvalues[block] * length);
            }
        }

        var coefficients = new FlowCoefficients(2, 2);
        coefficients.Evaluate(state.FieldCovariance(Problem.Spectrum.Eigenvalues), withNoise: true);
        double worstWithout = 0;
        for (int place = 0; place < 8; place++)
        {
            int block = place / 4;
            double limit = rate * rate * Problem.Spectrum.Eigenvalues[block] * coefficients.E[place % 4];
            double corrected = limit + FiniteSizeNoise.Correction(Problem, state, block)[place % 4];
            Assert.InRange(Math.Abs(average.Mean(place) - corrected) / average.StandardError(place), 0, 4);
            worstWithout = Math.Max(worstWithout, Math.Abs(average.Mean(place) - limit) / average.StandardError(place));
        }

        Assert.True(worstWithout > 10, $"the correction is not visible: {worstWithout}");
    }

    [Fact]
    public void The_mean_of_one_step_of_the_block_chain_is_the_drift_at_finite_size()
    {
        const int Steps = 20_000;
        var problem = new TwoLayerProblem(2, 2, new PowerLawSpectrum(2, 1), 5, 0.7);
        OrderParameters start = new BlockChain(problem, 0.7, RandomStream.Create(4, "drift")).Overlaps();
        var average = new Average(start.State.Length);
        for (int run = 0; run < Steps; run++)
        {
            BlockFactors factors = new(problem);
            factors.Draw(0.7, RandomStream.Create(4, "drift").Derive("start"));
            OneStep.Take(factors, problem, RandomStream.Create(4, "drift.inputs", run));
            double[] moved = factors.Overlaps().State;
            for (int entry = 0; entry < moved.Length; entry++)
            {
                average.Add(entry, (moved[entry] - start.State[entry]) * problem.Dimension);
            }
        }

        var drift = new double[start.State.Length];
        new FiniteSizeFlow(problem, start.TeacherOverlaps).Derivative(start.State, drift);
        for (int entry = 0; entry < drift.Length; entry++)
        {
            Assert.InRange(Math.Abs(average.Mean(entry) - drift[entry]) / average.StandardError(entry), 0, 4.5);
        }
    }
}
