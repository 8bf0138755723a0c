using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// Linear neurons of which only the leading eigen-coordinates are trained (SPEC section 1). Several numbers of trained coordinates share
/// one
/// teacher, one start and one sequence of inputs, as differently large models that read the same data.
/// </summary>
internal sealed class LinearStudents
{
    private readonly double[] start;
    private readonly Matrix differences;
    private readonly int[] trained;
    private readonly double learningRate;

    /// <summary>Draws teacher and student.</summary>
    /// <param name="dimension">N.</param>
    /// <param name="trained">The values of N_l.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="initialDeviation">σ_J.</param>
    /// <param name="stream">Parent of the random numbers of teacher and student.</param>
    public LinearStudents(int dimension, IReadOnlyList<int> trained, double learningRate, double initialDeviation, RandomStream stream)
    {
        this.trained = [.. trained];
        this.learningRate = learningRate;
        start = (stream.Derive("student").NormalMatrix(1, dimension, initialDeviation) - stream.Derive("teacher").NormalMatrix(1,
            dimension))
            .Data.ToArray();
        differences = new Matrix(trained.Count, dimension);
        for (int model = 0; model < trained.Count; model++)
        {
            start.CopyTo(differences.Row(model));
        }
    }

    /// <summary>One step of gradient descent of every model on one input in the eigenbasis.</summary>
    public void Learn(ReadOnlySpan<double> input)
    {
        for (int model = 0; model < trained.Length; model++)
        {
            Span<double> difference = differences.Row(model);
            double residual = Rows.Dot(difference, input);
            Rows.AddScaled(difference[..trained[model]], -learningRate * residual / input.Length, input);
        }
    }

    /// <summary>ε_g = (1/2N) Σ λ_j (J_j − B_j)² of one model: exact for these weights, whatever the law of the inputs.</summary>
    public double Error(int model, ReadOnlySpan<double> eigenvalues)
    {
        Span<double> difference = differences.Row(model);
        double sum = 0;
        for (int j = 0; j < eigenvalues.Length; j++)
        {
            sum += eigenvalues[j] * difference[j] * difference[j];
        }

        return sum / (2 * eigenvalues.Length);
    }

    /// <summary>Eq. (11) for this very teacher and start: 1 + σ_J² of every coordinate replaced by its own (J_j − B_j)² (SPEC section 8,
    /// 4).</summary>
    public double SmallRateError(int model, ReadOnlySpan<double> eigenvalues, double alpha)
    {
        double sum = 0;
        for (int j = 0; j < eigenvalues.Length; j++)
        {
            double decay = j < trained[model] ? Elementary.Exp(-2 * learningRate * eigenvalues[j] * alpha) : 1;
            sum += eigenvalues[j] * start[j] * start[j] * decay;
        }

        return sum / (2 * eigenvalues.Length);
    }
}
