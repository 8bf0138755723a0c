namespace ScalingLaws;

/// <summary>What is known of the height of the plateau at η = 0.1, and how far one draw of the teacher moves it.</summary>
/// <remarks>
/// With students still alike, ε* is the least error over J = a Σ B_n, so that to first order only T moves it: by the partial derivatives
/// ∂ ln ε*/∂T_nn = 0.8355 and ∂ ln ε*/∂T_nm = −0.8991 for M = 2, 0.4116 and −0.0887 for M = 4. With Var T_nn = 2 T̄^(2)/N and
/// Var T_nm = T̄^(2)/N (SPEC section 0) they give the deviations below.
/// </remarks>
internal static class PlateauReference
{
    /// <summary>How often a right program may be outside: three deviations.</summary>
    public const double Deviations = 3;

    /// <summary>ε_g of the fixed point of the equations at η = 0.1 (SPEC V6 for M = 2, V4b for M = 4); null where SPEC has none.</summary>
    public static double? FixedPoint(int units) => units switch { 2 => 0.00592082, 4 => 0.0072855, _ => null };

    /// <summary>Relative standard deviation of the height between teachers.</summary>
    /// <param name="units">K = M, 2 or 4.</param>
    /// <param name="dimension">N.</param>
    /// <param name="secondMoment">T̄^(2) = (1/L) Σ λ_k².</param>
    public static double Deviation(int units, int dimension, double secondMoment)
    {
        (double own, double mixed) = Responses(units);
        return Math.Sqrt(((2 * units * own * own) + (units * (units - 1) / 2.0 * mixed * mixed)) * secondMoment / dimension);
    }

    /// <summary>∂ ln ε*/∂T_nn and ∂ ln ε*/∂T_nm at T = 1.</summary>
    internal static (double Own, double Mixed) Responses(int units) => units switch
    {
        2 => (0.8355, -0.8991),
        4 => (0.4116, -0.0887),
        _ => throw new ArgumentOutOfRangeException(nameof(units), units, "Known for 2 and 4 units."),
    };
}
