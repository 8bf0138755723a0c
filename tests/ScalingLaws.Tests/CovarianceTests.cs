using Figures.Numerics;

using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class CovarianceTests
{
    [Fact]
    public void The_basis_makes_inputs_uncorrelated_with_the_eigenvalues_as_variances()
    {
        const int Dimension = 6;
        const int Count = 700;
        Matrix mixing = RandomStream.Create(3, "mixing").NormalMatrix(Dimension, Dimension);
        Matrix inputs = RandomStream.Create(3, "inputs").NormalMatrix(Count, Dimension) * mixing;
        var covariance = new InputCovariance(Dimension, origin: 0.5, batchSize: 64);
        for (int row = 0; row < Count; row++)
        {
            inputs.Row(row)[0] += 4;
            covariance.Add(inputs.Row(row));
        }

        InputBasis basis = covariance.Decompose();
        var rotated = new Matrix(Count, Dimension);
        basis.Rotate(inputs, rotated);
        Assert.Equal(Dimension, basis.Eigenvalues.Sum(), 1e-12);
        Assert.Equal(basis.Eigenvalues.OrderDescending(), basis.Eigenvalues);
        Assert.InRange(basis.Mean[0], 3, 5);
        Matrix products = rotated.Transpose() * rotated;
        for (int i = 0; i < Dimension; i++)
        {
            for (int j = 0; j < Dimension; j++)
            {
                Assert.Equal(i == j ? basis.Eigenvalues[i] : 0, products[i, j] / Count, 1e-11);
            }
        }
    }

    [Fact]
    public void Runs_on_shared_inputs_average_to_the_exact_recursion()
    {
        double[] eigenvalues = new PowerLawSpectrum(16, 1).Eigenvalues;
        long[] steps = [40, 160];
        var means = new Average(steps.Length);
        for (int stream = 0; stream < 60; stream++)
        {
            RandomStream own = RandomStream.Create(11, "shared", stream);
            LinearAverages runs = new LinearRuns(eigenvalues, [16], 0.5, 1)
                .RecordOn(new GaussianInputs(eigenvalues, own.Derive("inputs")), steps, 20, own, CancellationToken.None);
            for (int index = 0; index < steps.Length; index++)
            {
                means.Add(index, runs.Errors.Mean(index));
            }
        }

        var recursion = new LinearRecursion(eigenvalues, 16, 0.5, 1);
        for (int index = 0; index < steps.Length; index++)
        {
            Assert.InRange(Math.Abs(means.Mean(index) - recursion.AdvanceTo(steps[index])) / means.StandardError(index), 0, 4);
        }
    }

    [Fact]
    public void Equation_11_of_the_teachers_drawn_averages_to_that_of_the_average_teacher()
    {
        double[] eigenvalues = new PowerLawSpectrum(32, 1).Eigenvalues;
        LinearAverages runs = new LinearRuns(eigenvalues, [4, 32], 0.1, 0.5)
            .Record([64], 600, RandomStream.Create(5, "teachers"), CancellationToken.None);
        foreach ((int model, int trained) in (IEnumerable<(int, int)>)[(0, 4), (1, 32)])
        {
            double theory = LinearCurves.FeatureScaling(eigenvalues, trained, 0.1, 0.5, 2);
            Assert.InRange(Math.Abs(runs.OwnTheory.Mean(model) - theory) / runs.OwnTheory.StandardError(model), 0, 4);
        }
    }
}
