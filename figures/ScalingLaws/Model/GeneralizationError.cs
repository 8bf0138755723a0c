namespace ScalingLaws.Model;

/// <summary>ε_g = ½⟨(ζ − σ)²⟩ from the covariance of the fields (SPEC sections 0 and 2); exact for Gaussian inputs of any number.</summary>
internal static class GeneralizationError
{
    /// <summary>The error of g(x) = erf(x/√2). Rounding can take it below zero by about 10⁻¹⁶ M.</summary>
    /// <param name="covariance">Covariance of the K student fields followed by the M teacher fields, row by row.</param>
    /// <param name="students">K.</param>
    /// <param name="teachers">M.</param>
    public static double OfErf(ReadOnlySpan<double> covariance, int students, int teachers)
    {
        var integrals = new ErfIntegrals(covariance, students + teachers);
        double sum = 0;
        for (int a = 0; a < students + teachers; a++)
        {
            for (int b = 0; b < students + teachers; b++)
            {
                sum += Weight(a, students, teachers) * Weight(b, students, teachers) * integrals.Product(a, b);
            }
        }

        return sum / 2;
    }

    /// <summary>The error of g(x) = x.</summary>
    /// <inheritdoc cref="OfErf"/>
    public static double OfLinear(ReadOnlySpan<double> covariance, int students, int teachers)
    {
        double sum = 0;
        for (int a = 0; a < students + teachers; a++)
        {
            for (int b = 0; b < students + teachers; b++)
            {
                sum += Weight(a, students, teachers) * Weight(b, students, teachers) * covariance[(a * (students + teachers)) + b];
            }
        }

        return sum / 2;
    }

    /// <summary>Weight of a field in ζ − σ: −c_s for a student, c_t for a teacher.</summary>
    public static double Weight(int field, int students, int teachers) =>
        field < students ? -Math.Sqrt(teachers) / students : 1 / Math.Sqrt(teachers);
}
