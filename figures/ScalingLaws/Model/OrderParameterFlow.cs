namespace ScalingLaws.Model;

/// <summary>
/// The order-parameter equations in the basis of eigenspace blocks (SPEC section 3.1):
/// dr_k/dα = η c_s λ_k (a r_k + b t_k) and dq_k/dα = η c_s λ_k (a q_k + b r_kᵀ + transpose) + η² c_s² λ_k E.
/// </summary>
/// <param name="problem">Sizes, spectrum and learning rate.</param>
/// <param name="teacherOverlaps">t_k of all blocks, which do not move.</param>
/// <param name="withNoise">Whether the term in η², the noise of single-sample steps, is kept.</param>
internal sealed class OrderParameterFlow(TwoLayerProblem problem, double[] teacherOverlaps, bool withNoise = true)
{
    private readonly FlowCoefficients coefficients = new(problem.Students, problem.Teachers);
    private readonly OrderParameters current = WithTeacher(problem, teacherOverlaps);
    private readonly double[] product = new double[problem.Students * (problem.Students + problem.Teachers)];

    /// <summary>a, b and E of the last evaluation.</summary>
    public FlowCoefficients Coefficients => coefficients;

    /// <summary>Writes d(state)/dα.</summary>
    /// <param name="state">Laid out as <see cref="OrderParameters.State"/>.</param>
    /// <param name="derivative">Laid out alike.</param>
    public void Derivative(ReadOnlySpan<double> state, Span<double> derivative)
    {
        state.CopyTo(current.State);
        double[] eigenvalues = problem.Spectrum.Eigenvalues;
        coefficients.Evaluate(current.FieldCovariance(eigenvalues), withNoise);
        int length = derivative.Length / eigenvalues.Length;
        for (int k = 0; k < eigenvalues.Length; k++)
        {
            Block(k, eigenvalues[k], derivative.Slice(k * length, length));
        }
    }

    /// <summary>ε_g of a state.</summary>
    public double Error(ReadOnlySpan<double> state)
    {
        state.CopyTo(current.State);
        return GeneralizationError.OfErf(current.FieldCovariance(problem.Spectrum.Eigenvalues), problem.Students, problem.Teachers);
    }

    private void Block(int k, double eigenvalue, Span<double> derivative)
    {
        (int students, int teachers) = (problem.Students, problem.Teachers);
        double rate = problem.LearningRate * problem.StudentScale * eigenvalue;
        double noise = withNoise ? rate * problem.LearningRate * problem.StudentScale : 0;
        Span<double> aq = product.AsSpan(0, students * students);
        Span<double> ar = product.AsSpan(students * students);
        DriveProducts(k, aq, ar);
        for (int i = 0; i < students; i++)
        {
            for (int j = 0; j < students; j++)
            {
                derivative[(i * students) + j] =
                    (rate * (aq[(i * students) + j] + aq[(j * students) + i])) + (noise * coefficients.E[(i * students) + j]);
            }
        }

        for (int entry = 0; entry < students * teachers; entry++)
        {
            derivative[(students * students) + entry] = rate * ar[entry];
        }
    }

    /// <summary>a q_k + b r_kᵀ and a r_k + b t_k.</summary>
    private void DriveProducts(int k, Span<double> aq, Span<double> ar)
    {
        (int students, int teachers) = (problem.Students, problem.Teachers);
        Span<double> q = current.Q(k);
        Span<double> r = current.R(k);
        Span<double> t = current.T(k);
        for (int i = 0; i < students; i++)
        {
            ReadOnlySpan<double> a = coefficients.A.AsSpan(i * students, students);
            ReadOnlySpan<double> b = coefficients.B.AsSpan(i * teachers, teachers);
            for (int j = 0; j < students; j++)
            {
                aq[(i * students) + j] = Column(a, q, j, students) + Row(b, r.Slice(j * teachers, teachers));
            }

            for (int n = 0; n < teachers; n++)
            {
                ar[(i * teachers) + n] = Column(a, r, n, teachers) + Column(b, t, n, teachers);
            }
        }
    }

    private static double Column(ReadOnlySpan<double> row, ReadOnlySpan<double> matrix, int column, int columns)
    {
        double sum = 0;
        for (int l = 0; l < row.Length; l++)
        {
            sum = Math.FusedMultiplyAdd(row[l], matrix[(l * columns) + column], sum);
        }

        return sum;
    }

    private static double Row(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        double sum = 0;
        for (int l = 0; l < left.Length; l++)
        {
            sum = Math.FusedMultiplyAdd(left[l], right[l], sum);
        }

        return sum;
    }

    private static OrderParameters WithTeacher(TwoLayerProblem problem, double[] teacherOverlaps)
    {
        var parameters = new OrderParameters(problem.Spectrum.Count, problem.Students, problem.Teachers);
        teacherOverlaps.CopyTo(parameters.TeacherOverlaps, 0);
        return parameters;
    }
}
