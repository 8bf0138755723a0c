using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// Online gradient descent of one linear neuron of which only the leading eigen-coordinates are trained (SPEC section 1). Several numbers
/// of trained
/// coordinates share one teacher, one start and one sequence of inputs, as differently large models that read the same data.
/// </summary>
internal sealed class LinearDescent
{
    private readonly RandomStream inputs;
    private readonly double[] eigenvalues;
    private readonly double[] deviations;
    private readonly double[] input;
    private readonly Matrix differences;
    private readonly int[] trained;
    private readonly double learningRate;

    /// <summary>Draws teacher and student.</summary>
    /// <param name="eigenvalues">One for each of the N inputs, of mean 1.</param>
    /// <param name="trained">The values of N_l.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="initialDeviation">σ_J.</param>
    /// <param name="stream">Parent of all random numbers of the run.</param>
    public LinearDescent(double[] eigenvalues, IReadOnlyList<int> trained, double learningRate, double initialDeviation,
        RandomStream stream)
    {
        this.eigenvalues = eigenvalues;
        this.trained = [.. trained];
        this.learningRate = learningRate;
        inputs = stream.Derive("inputs");
        deviations = [.. eigenvalues.Select(Math.Sqrt)];
        input = new double[eigenvalues.Length];
        Matrix start = stream.Derive("student").NormalMatrix(1, eigenvalues.Length, initialDeviation)
            - stream.Derive("teacher").NormalMatrix(1, eigenvalues.Length);
        differences = new Matrix(trained.Count, eigenvalues.Length);
        for (int model = 0; model < trained.Count; model++)
        {
            start.Data.CopyTo(differences.Row(model));
        }
    }

    /// <summary>Samples used so far; α = Step/N.</summary>
    public long Step { get; private set; }

    /// <summary>Advances all models to a step.</summary>
    public void AdvanceTo(long step, CancellationToken cancellation)
    {
        for (; Step < step; Step++)
        {
            if (Step % 64 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            inputs.FillNormals(input);
            Rows.Scale(input, deviations);
            for (int model = 0; model < trained.Length; model++)
            {
                Span<double> difference = differences.Row(model);
                double residual = Rows.Dot(difference, input);
                Rows.AddScaled(difference[..trained[model]], -learningRate * residual / input.Length, input);
            }
        }
    }

    /// <summary>ε_g = (1/2N) Σ λ_j (J_j − B_j)² of one model: exact for these weights.</summary>
    public double Error(int model)
    {
        Span<double> difference = differences.Row(model);
        double sum = 0;
        for (int j = 0; j < eigenvalues.Length; j++)
        {
            sum += eigenvalues[j] * difference[j] * difference[j];
        }

        return sum / (2 * eigenvalues.Length);
    }
}
