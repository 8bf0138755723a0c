using System.Runtime.Intrinsics;

using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// The state of the block-Gram Markov chain (SPEC section 4). In every block, teacher and student are known up to a rotation of the block
/// through
/// triangular factors: TT (M×M) of the teacher, RT (K×M) the coordinates of the students on the teacher's frame, and C (K×K) the factor of
/// what is
/// left of the students. n q = RT RTᵀ + CCᵀ, n r = RT TTᵀ, n t = TT TTᵀ. The factor C is kept, never its Gram: on the plateau students
/// are nearly collinear, and their small differences are what grows.
/// </summary>
/// <remarks>Four blocks share a register: entry by entry, one lane per block. Unused lanes have the eigenvalue 0 and never move.</remarks>
internal sealed class BlockFactors
{
    private const int Lanes = 4;

    private readonly TwoLayerProblem problem;
    private readonly int students;
    private readonly int teachers;
    private readonly Vector256<double>[] roots;
    private readonly Vector256<double>[] teacher;
    private readonly Vector256<double>[] projection;
    private readonly Vector256<double>[] factor;
    private readonly Vector256<double>[] fields;
    private readonly Vector256<double>[] kicks;
    private readonly Vector256<double>[] rotated;
    private readonly double normalization;

    /// <summary>All factors zero, but the unused lanes.</summary>
    /// <exception cref="ArgumentException">The blocks are smaller than K + M, where the factors do not describe them.</exception>
    public BlockFactors(TwoLayerProblem problem)
    {
        (students, teachers) = (problem.Students, problem.Teachers);
        if (problem.Multiplicity < students + teachers)
        {
            throw new ArgumentException($"Blocks of {problem.Multiplicity} dimensions do not hold {students + teachers} vectors.",
                nameof(problem));
        }

        this.problem = problem;
        Groups = (problem.Spectrum.Count + Lanes - 1) / Lanes;
        roots = new Vector256<double>[Groups];
        teacher = new Vector256<double>[Groups * teachers * teachers];
        projection = new Vector256<double>[Groups * students * teachers];
        factor = new Vector256<double>[Groups * students * (students + 1)];
        fields = new Vector256<double>[students + teachers];
        kicks = new Vector256<double>[students];
        rotated = new Vector256<double>[students + 1];
        normalization = 1 / Math.Sqrt(problem.Dimension);
        Fields = new double[students + teachers];
        Kick = new double[students];
        for (int block = 0; block < Groups * Lanes; block++)
        {
            bool used = block < problem.Spectrum.Count;
            roots[block / Lanes] =
                roots[block / Lanes].WithElement(block % Lanes, used ? Math.Sqrt(problem.Spectrum.Eigenvalues[block]) : 0);
            for (int i = 0; i < students && !used; i++)
            {
                SetStudent(block, i, i, 1);
            }
        }
    }

    /// <summary>Registers that hold one number for each block.</summary>
    public int Groups { get; }

    /// <summary>Fields x₁…x_K, y₁…y_M of the last step.</summary>
    public double[] Fields { get; }

    /// <summary>p of the last step, what was added to each student's projection on the input.</summary>
    public double[] Kick { get; }

    /// <summary>ζ − σ of the last step.</summary>
    public double Residual { get; private set; }

    /// <summary>Sets an entry of TT.</summary>
    public void SetTeacher(int block, int row, int column, double value) =>
        Set(teacher, block, (row * teachers) + column, teachers * teachers, value);

    /// <summary>Sets an entry of RT.</summary>
    public void SetProjection(int block, int row, int column, double value) =>
        Set(projection, block, (row * teachers) + column, students * teachers, value);

    /// <summary>Sets an entry of C.</summary>
    public void SetStudent(int block, int row, int column, double value) =>
        Set(factor, block, (row * (students + 1)) + column, students * (students + 1), value);

    /// <summary>An entry of C.</summary>
    public double Student(int block, int row, int column) =>
        factor[(((block / Lanes * students) + row) * (students + 1)) + column][block % Lanes];

    /// <summary>An entry of RT.</summary>
    public double Projection(int block, int row, int column) =>
        projection[(((block / Lanes * students) + row) * teachers) + column][block % Lanes];

    private double Teacher(int block, int row, int column) =>
        teacher[(((block / Lanes * teachers) + row) * teachers) + column][block % Lanes];

    /// <summary>Draws teacher and student exactly as independent normals would give them (Bartlett; SPEC section 4).</summary>
    public void Draw(double initialDeviation, RandomStream stream)
    {
        int n = problem.Multiplicity;
        for (int block = 0; block < problem.Spectrum.Count; block++)
        {
            RandomStream teachersOf = stream.Derive("teacher", block);
            RandomStream studentsOf = stream.Derive("student", block);
            for (int row = 0; row < teachers; row++)
            {
                for (int column = 0; column <= row; column++)
                {
                    SetTeacher(block, row, column, column < row ? teachersOf.NextNormal() : Math.Sqrt(teachersOf.NextChiSquare(n - row)));
                }
            }

            for (int row = 0; row < students; row++)
            {
                for (int column = 0; column < teachers; column++)
                {
                    SetProjection(block, row, column, initialDeviation * studentsOf.NextNormal());
                }

                for (int column = 0; column <= row; column++)
                {
                    SetStudent(block, row, column, initialDeviation * (column < row
                        ? studentsOf.NextNormal() : Math.Sqrt(studentsOf.NextChiSquare(n - teachers - row))));
                }
            }
        }
    }

    /// <summary>
    /// One step of online gradient descent. For every group of blocks, in this order, the input's coordinates are M normals on the
    /// teacher's frame, K on
    /// the frame of the rest of the students, and the length of what remains, √χ² with n − M − K degrees of freedom.
    /// </summary>
    /// <param name="coordinates">M + K registers for each group.</param>
    /// <param name="remainders">One register for each group.</param>
    public void Step(ReadOnlySpan<Vector256<double>> coordinates, ReadOnlySpan<Vector256<double>> remainders)
    {
        AddUpFields(coordinates);
        Respond();
        for (int group = 0; group < Groups; group++)
        {
            ReadOnlySpan<Vector256<double>> u = coordinates.Slice(group * (students + teachers), teachers);
            ReadOnlySpan<Vector256<double>> e = coordinates.Slice((group * (students + teachers)) + teachers, students);
            Span<Vector256<double>> own = projection.AsSpan(group * students * teachers, students * teachers);
            for (int i = 0; i < students; i++)
            {
                kicks[i] = roots[group] * Kick[i];
                for (int m = 0; m < teachers; m++)
                {
                    own[(i * teachers) + m] = Vector256.FusedMultiplyAdd(kicks[i], u[m], own[(i * teachers) + m]);
                }
            }

            TriangularUpdate.Apply(factor.AsSpan(group * students * (students + 1), students * (students + 1)), kicks, e,
                remainders[group], rotated);
        }
    }

    /// <summary>The overlaps of all blocks.</summary>
    public OrderParameters Overlaps()
    {
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
                    q[(i * students) + j] = (Sum(teachers, m => Projection(block, i, m) * Projection(block, j, m))
                        + Sum(students, m => Student(block, i, m) * Student(block, j, m))) / problem.Multiplicity;
                }

                for (int n = 0; n < teachers; n++)
                {
                    r[(i * teachers) + n] = Sum(teachers, m => Projection(block, i, m) * Teacher(block, n, m)) / problem.Multiplicity;
                }
            }

            for (int n = 0; n < teachers; n++)
            {
                for (int m = 0; m < teachers; m++)
                {
                    t[(n * teachers) + m] = Sum(teachers, l => Teacher(block, n, l) * Teacher(block, m, l)) / problem.Multiplicity;
                }
            }
        }

        return overlaps;
    }

    private void AddUpFields(ReadOnlySpan<Vector256<double>> coordinates)
    {
        fields.AsSpan().Clear();
        for (int group = 0; group < Groups; group++)
        {
            ReadOnlySpan<Vector256<double>> u = coordinates.Slice(group * (students + teachers), teachers);
            ReadOnlySpan<Vector256<double>> e = coordinates.Slice((group * (students + teachers)) + teachers, students);
            for (int i = 0; i < students; i++)
            {
                Vector256<double> sum = Dot(projection.AsSpan(((group * students) + i) * teachers, teachers), u);
                sum += Dot(factor.AsSpan(((group * students) + i) * (students + 1), i + 1), e);
                fields[i] = Vector256.FusedMultiplyAdd(roots[group], sum, fields[i]);
            }

            for (int n = 0; n < teachers; n++)
            {
                fields[students + n] = Vector256.FusedMultiplyAdd(
                    roots[group], Dot(teacher.AsSpan(((group * teachers) + n) * teachers, n + 1), u), fields[students + n]);
            }
        }

        for (int field = 0; field < fields.Length; field++)
        {
            Vector256<double> sum = fields[field];
            Fields[field] = (sum[0] + sum[1] + (sum[2] + sum[3])) * normalization;
        }
    }

    private void Respond()
    {
        double residual = 0;
        for (int field = 0; field < Fields.Length; field++)
        {
            residual += GeneralizationError.Weight(field, students, teachers) * Activation.Value(Fields[field]);
        }

        Residual = residual;
        for (int i = 0; i < students; i++)
        {
            Kick[i] = problem.LearningRate * problem.StudentScale * residual * Activation.Slope(Fields[i]) * normalization;
        }
    }

    private static Vector256<double> Dot(ReadOnlySpan<Vector256<double>> left, ReadOnlySpan<Vector256<double>> right)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (int m = 0; m < left.Length; m++)
        {
            sum = Vector256.FusedMultiplyAdd(left[m], right[m], sum);
        }

        return sum;
    }

    private static double Sum(int count, Func<int, double> term)
    {
        double sum = 0;
        for (int m = 0; m < count; m++)
        {
            sum += term(m);
        }

        return sum;
    }

    private static void Set(Vector256<double>[] entries, int block, int entry, int stride, double value) =>
        entries[(block / Lanes * stride) + entry] = entries[(block / Lanes * stride) + entry].WithElement(block % Lanes, value);
}
