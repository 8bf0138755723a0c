using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>Adds up the covariance of inputs that come one by one, and takes its eigenbasis (SPEC section 5, Figure 3 right).</summary>
internal sealed class InputCovariance
{
    private readonly Matrix batch;
    private readonly Matrix products;
    private readonly double[] sums;
    private readonly double origin;
    private long count;
    private int filled;

    /// <summary>Starts from nothing.</summary>
    /// <param name="dimension">N.</param>
    /// <param name="origin">A value near the mean of all coordinates: deviations from it are added up, so that nothing cancels.</param>
    /// <param name="batchSize">Inputs that enter one matrix product.</param>
    public InputCovariance(int dimension, double origin, int batchSize = 256)
    {
        batch = new Matrix(batchSize, dimension);
        products = new Matrix(dimension, dimension);
        sums = new double[dimension];
        this.origin = origin;
    }

    /// <summary>Adds an input.</summary>
    public void Add(ReadOnlySpan<double> input)
    {
        Span<double> row = batch.Row(filled);
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = input[j] - origin;
            sums[j] += row[j];
        }

        count++;
        if (++filled == batch.Rows)
        {
            Flush();
        }
    }

    /// <summary>The eigenbasis of the covariance of all inputs so far.</summary>
    public InputBasis Decompose()
    {
        Flush();
        int n = sums.Length;
        var covariance = new Matrix(n, n);
        double trace = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                covariance[i, j] = (products[i, j] / count) - (sums[i] / count * (sums[j] / count));
            }

            trace += covariance[i, i];
        }

        SymmetricEigenResult eigen = SymmetricEigen.Decompose(covariance);
        var vectors = new Matrix(n, n);
        var eigenvalues = new double[n];
        for (int k = 0; k < n; k++)
        {
            eigenvalues[k] = Math.Max(0, eigen.Values[n - 1 - k]) * n / trace;
            for (int j = 0; j < n; j++)
            {
                vectors[k, j] = eigen.Vectors[j, n - 1 - k];
            }
        }

        return new InputBasis(eigenvalues, vectors, [.. sums.Select(sum => origin + (sum / count))], Math.Sqrt(n / trace));
    }

    private void Flush()
    {
        for (int row = filled; row < batch.Rows; row++)
        {
            batch.Row(row).Clear();
        }

        Gemm.Multiply(1, batch, true, batch, false, 1, products);
        filled = 0;
    }
}

/// <summary>The eigenbasis of a covariance, in which inputs have mean zero, trace N and uncorrelated coordinates.</summary>
/// <param name="Eigenvalues">λ_k, descending, of mean 1.</param>
/// <param name="Vectors">Row k is the eigenvector of λ_k.</param>
/// <param name="Mean">The mean input.</param>
/// <param name="Scale">√(N/tr Σ), by which centred inputs are multiplied.</param>
internal sealed record InputBasis(double[] Eigenvalues, Matrix Vectors, double[] Mean, double Scale)
{
    /// <summary>Centres, scales and rotates inputs.</summary>
    /// <param name="inputs">One input in each row; centred in place.</param>
    /// <param name="rotated">Receives their coordinates.</param>
    public void Rotate(Matrix inputs, Matrix rotated)
    {
        for (int row = 0; row < inputs.Rows; row++)
        {
            Span<double> input = inputs.Row(row);
            for (int j = 0; j < input.Length; j++)
            {
                input[j] -= Mean[j];
            }
        }

        Gemm.Multiply(Scale, inputs, false, Vectors, true, 0, rotated);
    }
}
