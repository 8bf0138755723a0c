using Figures.Tables;

namespace ScalingLaws;

/// <summary>How far the numbers of this paper's figures may move, and why.</summary>
internal static class Rounding
{
    /// <summary>Of runs: the allowance is for a change of the order of operations in a kernel.</summary>
    public const string OfRuns = "The bits of a run are fixed; another order of operations in a kernel "
        + "moves online gradient descent by less than 1e-10.";

    /// <summary>Of solutions of the order-parameter equations.</summary>
    public const string OfSolutions = "The escape from the plateau turns the solver's tolerance of 1e-9 into about 1e-7; "
        + "a rounding that changes one step size has that effect.";

    /// <summary>Lets real numbers of runs move by 10⁻⁹ of their size.</summary>
    public static Table Rounded(this Table table) => table.WithTolerance(Tolerance.RelativeTo(1e-9), OfRuns);

    /// <summary>Lets real numbers of solutions through the plateau move by 10⁻⁶ of their size.</summary>
    public static Table Loosened(this Table table) => table.WithTolerance(Tolerance.RelativeTo(1e-6), OfSolutions);
}
