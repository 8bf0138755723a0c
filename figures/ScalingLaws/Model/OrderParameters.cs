namespace ScalingLaws.Model;

/// <summary>
/// The overlaps of student and teacher in every eigenspace (SPEC section 0): q_k = J J ᵀ/n, r_k = J Bᵀ/n and t_k = B Bᵀ/n of block k. The
/// blocks
/// carry the same information as the paper's moments Q^(l) = (1/L) Σ λ_k^l q_k, without their Vandermonde conditioning.
/// </summary>
internal sealed class OrderParameters
{
    /// <summary>All overlaps zero.</summary>
    public OrderParameters(int blocks, int students, int teachers)
    {
        (Blocks, Students, Teachers) = (blocks, students, teachers);
        State = new double[blocks * students * (students + teachers)];
        TeacherOverlaps = new double[blocks * teachers * teachers];
    }

    /// <summary>L.</summary>
    public int Blocks { get; }

    /// <summary>K.</summary>
    public int Students { get; }

    /// <summary>M.</summary>
    public int Teachers { get; }

    /// <summary>What moves: for every block q_k (K×K), then r_k (K×M), row by row.</summary>
    public double[] State { get; }

    /// <summary>What does not: t_k (M×M) for every block.</summary>
    public double[] TeacherOverlaps { get; }

    /// <summary>q_k, K×K.</summary>
    public Span<double> Q(int block) => State.AsSpan(block * Students * (Students + Teachers), Students * Students);

    /// <summary>r_k, K×M.</summary>
    public Span<double> R(int block) =>
        State.AsSpan((block * Students * (Students + Teachers)) + (Students * Students), Students * Teachers);

    /// <summary>t_k, M×M.</summary>
    public Span<double> T(int block) => TeacherOverlaps.AsSpan(block * Teachers * Teachers, Teachers * Teachers);

    /// <summary>The same overlaps in memory of their own.</summary>
    public OrderParameters Copy()
    {
        var copy = new OrderParameters(Blocks, Students, Teachers);
        State.CopyTo(copy.State, 0);
        TeacherOverlaps.CopyTo(copy.TeacherOverlaps, 0);
        return copy;
    }

    /// <summary>The (K+M)×(K+M) overlaps of one block, students first.</summary>
    public double[] Gram(int block) => Weighted(k => k == block ? 1 : 0);

    /// <summary>Q^(l), R^(l) and T^(l) as one (K+M)×(K+M) matrix, students first: (1/L) Σ λ_k^l times the overlaps of block k.</summary>
    public double[] Moment(ReadOnlySpan<double> eigenvalues, int order)
    {
        var weights = new double[Blocks];
        for (int k = 0; k < Blocks; k++)
        {
            weights[k] = 1.0 / Blocks;
            for (int factor = 0; factor < order; factor++)
            {
                weights[k] *= eigenvalues[k];
            }
        }

        return Weighted(k => weights[k]);
    }

    /// <summary>The covariance of the fields, the moment l = 1.</summary>
    public double[] FieldCovariance(ReadOnlySpan<double> eigenvalues) => Moment(eigenvalues, 1);

    private double[] Weighted(Func<int, double> weight)
    {
        int size = Students + Teachers;
        var sum = new double[size * size];
        for (int k = 0; k < Blocks; k++)
        {
            double w = weight(k);
            if (w != 0)
            {
                Add(sum, w, k);
            }
        }

        return sum;
    }

    private void Add(double[] sum, double weight, int block)
    {
        int size = Students + Teachers;
        Span<double> q = Q(block);
        Span<double> r = R(block);
        Span<double> t = T(block);
        for (int i = 0; i < Students; i++)
        {
            for (int j = 0; j < Students; j++)
            {
                sum[(i * size) + j] += weight * q[(i * Students) + j];
            }

            for (int n = 0; n < Teachers; n++)
            {
                sum[(i * size) + Students + n] += weight * r[(i * Teachers) + n];
                sum[((Students + n) * size) + i] += weight * r[(i * Teachers) + n];
            }
        }

        for (int n = 0; n < Teachers; n++)
        {
            for (int m = 0; m < Teachers; m++)
            {
                sum[((Students + n) * size) + Students + m] += weight * t[(n * Teachers) + m];
            }
        }
    }
}
