using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// Online gradient descent with explicit vectors in the eigenbasis of the covariance (SPEC section 0):
/// J_i ← J_i + (η c_s/√N) δ g′(x_i) ξ, one new Gaussian input ξ in every step.
/// </summary>
internal sealed class DirectDescent : ISimulation
{
    private readonly TwoLayerProblem problem;
    private readonly RandomStream inputs;
    private readonly Matrix student;
    private readonly Matrix teacher;
    private readonly double[] deviations;
    private readonly double[] input;
    private readonly double[] fields;

    /// <summary>Draws teacher and student.</summary>
    /// <param name="problem">Sizes, spectrum and learning rate.</param>
    /// <param name="initialDeviation">σ_J.</param>
    /// <param name="stream">Parent of all random numbers of the run.</param>
    public DirectDescent(TwoLayerProblem problem, double initialDeviation, RandomStream stream)
    {
        this.problem = problem;
        inputs = stream.Derive("inputs");
        teacher = stream.Derive("teacher").NormalMatrix(problem.Teachers, problem.Dimension);
        student = stream.Derive("student").NormalMatrix(problem.Students, problem.Dimension, initialDeviation);
        deviations = [.. Enumerable.Range(0, problem.Dimension)
            .Select(j => Math.Sqrt(problem.Spectrum.Eigenvalues[j / problem.Multiplicity]))];
        input = new double[problem.Dimension];
        fields = new double[problem.Students + problem.Teachers];
    }

    /// <inheritdoc/>
    public long Step { get; private set; }

    /// <inheritdoc/>
    public void AdvanceTo(long step, CancellationToken cancellation)
    {
        double normalization = 1 / Math.Sqrt(problem.Dimension);
        for (; Step < step; Step++)
        {
            if (Step % 64 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            inputs.FillNormals(input);
            Rows.Scale(input, deviations);
            double residual = 0;
            for (int field = 0; field < fields.Length; field++)
            {
                ReadOnlySpan<double> weights = field < problem.Students ? student.Row(field) : teacher.Row(field - problem.Students);
                fields[field] = Rows.Dot(weights, input) * normalization;
                residual += GeneralizationError.Weight(field, problem.Students, problem.Teachers) * Activation.Value(fields[field]);
            }

            double rate = problem.LearningRate * problem.StudentScale * residual * normalization;
            for (int i = 0; i < problem.Students; i++)
            {
                Rows.AddScaled(student.Row(i), rate * Activation.Slope(fields[i]), input);
            }
        }
    }

    /// <inheritdoc/>
    public OrderParameters Overlaps()
    {
        (int students, int teachers, int n) = (problem.Students, problem.Teachers, problem.Multiplicity);
        var overlaps = new OrderParameters(problem.Spectrum.Count, students, teachers);
        for (int block = 0; block < overlaps.Blocks; block++)
        {
            Span<double> q = overlaps.Q(block);
            Span<double> r = overlaps.R(block);
            Span<double> t = overlaps.T(block);
            for (int i = 0; i < students; i++)
            {
                for (int j = 0; j < students; j++)
                {
                    q[(i * students) + j] = Overlap(student, i, student, j, block);
                }

                for (int m = 0; m < teachers; m++)
                {
                    r[(i * teachers) + m] = Overlap(student, i, teacher, m, block);
                }
            }

            for (int entry = 0; entry < t.Length; entry++)
            {
                t[entry] = Overlap(teacher, entry / teachers, teacher, entry % teachers, block);
            }
        }

        double Overlap(Matrix left, int i, Matrix right, int j, int block) =>
            Rows.Dot(left.Row(i).Slice(block * n, n), right.Row(j).Slice(block * n, n)) / n;

        return overlaps;
    }
}
