namespace Figures.Numerics;

/// <summary>
/// The embedded pair of orders 5 and 4 with seven stages of Dormand and Prince (J. Comput. Appl. Math. 6, 1980), and the continuous
/// extension of order 4 of Shampine (Math. Comp. 46, 1986). The seventh stage is the first of the next step.
/// </summary>
internal static class DormandPrinceTableau
{
    public const int Stages = 7;

    /// <summary>Fractions of the step at which the stages are evaluated.</summary>
    public static ReadOnlySpan<double> Nodes => [0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1];

    /// <summary>Difference of the solutions of orders 5 and 4, weights of the stages.</summary>
    public static ReadOnlySpan<double> Error =>
        [71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40];

    /// <summary>Weights of the earlier stages in a stage; those of the last stage are the solution of order 5.</summary>
    public static ReadOnlySpan<double> Weights(int stage) => stage switch
    {
        1 => [1.0 / 5],
        2 => [3.0 / 40, 9.0 / 40],
        3 => [44.0 / 45, -56.0 / 15, 32.0 / 9],
        4 => [19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729],
        5 => [9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656],
        6 => [35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84],
        _ => [],
    };

    /// <summary>Weight of a stage in the solution at the fraction θ of the step, as the coefficients of θ, θ², θ³, θ⁴.</summary>
    public static ReadOnlySpan<double> Continuous(int stage) => stage switch
    {
        0 => [1, -8048581381.0 / 2820520608, 8663915743.0 / 2820520608, -12715105075.0 / 11282082432],
        2 => [0, 131558114200.0 / 32700410799, -68118460800.0 / 10900136933, 87487479700.0 / 32700410799],
        3 => [0, -1754552775.0 / 470086768, 14199869525.0 / 1410260304, -10690763975.0 / 1880347072],
        4 => [0, 127303824393.0 / 49829197408, -318862633887.0 / 49829197408, 701980252875.0 / 199316789632],
        5 => [0, -282668133.0 / 205662961, 2019193451.0 / 616988883, -1453857185.0 / 822651844],
        6 => [0, 40617522.0 / 29380423, -110615467.0 / 29380423, 69997945.0 / 29380423],
        _ => [0, 0, 0, 0],
    };
}
