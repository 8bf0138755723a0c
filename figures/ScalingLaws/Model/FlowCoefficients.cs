namespace ScalingLaws.Model;

/// <summary>
/// The coefficients of the order-parameter equations (SPEC section 3.1), which depend on the covariance of the fields alone:
/// a_ij = ⟨∂(δ g′(x_i))/∂x_j⟩, b_in = ⟨∂(δ g′(x_i))/∂y_n⟩ and E_ij = ⟨δ² g′(x_i) g′(x_j)⟩.
/// </summary>
/// <param name="students">K.</param>
/// <param name="teachers">M.</param>
internal sealed class FlowCoefficients(int students, int teachers)
{
    /// <summary>a, K×K.</summary>
    public double[] A { get; } = new double[students * students];

    /// <summary>b, K×M.</summary>
    public double[] B { get; } = new double[students * teachers];

    /// <summary>E, K×K.</summary>
    public double[] E { get; } = new double[students * students];

    /// <summary>Computes a and b, and E unless it is not wanted: E costs K(K+1)/2 · (K+M)(K+M+1)/2 arcus sines.</summary>
    /// <param name="covariance">Covariance of the K + M fields, students first.</param>
    /// <param name="withNoise">Whether E is wanted.</param>
    public void Evaluate(ReadOnlySpan<double> covariance, bool withNoise)
    {
        var integrals = new ErfIntegrals(covariance, students + teachers);
        for (int i = 0; i < students; i++)
        {
            for (int j = 0; j < students; j++)
            {
                A[(i * students) + j] = Weight(i) * integrals.SlopeProduct(i, j);
            }

            for (int field = 0; field < students + teachers; field++)
            {
                A[(i * students) + i] += Weight(field) * integrals.CurvatureProduct(i, field);
            }

            for (int n = 0; n < teachers; n++)
            {
                B[(i * teachers) + n] = Weight(students + n) * integrals.SlopeProduct(i, students + n);
            }
        }

        for (int i = 0; withNoise && i < students; i++)
        {
            for (int j = i; j < students; j++)
            {
                E[(i * students) + j] = E[(j * students) + i] = SquaredErrorSlopes(integrals, i, j);
            }
        }
    }

    /// <summary>⟨δ² g′(x_i) g′(x_j)⟩ as a double sum over all fields.</summary>
    private double SquaredErrorSlopes(ErfIntegrals integrals, int i, int j)
    {
        double sum = 0;
        for (int a = 0; a < students + teachers; a++)
        {
            sum += Weight(a) * Weight(a) * integrals.SlopesProducts(i, j, a, a);
            for (int b = a + 1; b < students + teachers; b++)
            {
                sum += 2 * Weight(a) * Weight(b) * integrals.SlopesProducts(i, j, a, b);
            }
        }

        return sum;
    }

    private double Weight(int field) => GeneralizationError.Weight(field, students, teachers);
}
