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
}
