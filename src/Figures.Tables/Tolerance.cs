namespace Figures.Tables;

/// <summary>
/// How far a number may move before it counts as changed: <c>|Δ| ≤ Absolute + Relative·|expected|</c>.
/// A tolerance absorbs a stated cause (another summation order, another library version); it is never widened to make a check pass.
/// </summary>
/// <param name="Absolute">Allowed absolute difference in the column's unit; finite and not negative.</param>
/// <param name="Relative">Allowed difference as a fraction of the expected value; finite and not negative.</param>
/// <exception cref="ArgumentOutOfRangeException">One of the parts is negative, infinite or NaN.</exception>
public sealed record Tolerance(double Absolute, double Relative)
{
    /// <summary>Allowed absolute difference in the column's unit; finite and not negative.</summary>
    public double Absolute { get; init => field = Checked(value); } = Checked(Absolute);

    /// <summary>Allowed difference as a fraction of the expected value; finite and not negative.</summary>
    public double Relative { get; init => field = Checked(value); } = Checked(Relative);

    /// <summary>The same bits: no difference is allowed, not even between 0 and −0.</summary>
    public static Tolerance Exact { get; } = new(0, 0);

    /// <summary>Whether no difference at all is allowed.</summary>
    public bool IsExact => Absolute == 0 && Relative == 0;

    /// <summary>An absolute tolerance.</summary>
    /// <param name="absolute">Allowed difference in the column's unit.</param>
    public static Tolerance Within(double absolute) => new(absolute, 0);

    /// <summary>A relative tolerance.</summary>
    /// <param name="relative">Allowed difference as a fraction of the expected value.</param>
    public static Tolerance RelativeTo(double relative) => new(0, relative);

    /// <summary>
    /// The difference counted in tolerances: at most 1 is inside. 0 when both have the same bits or both are NaN;
    /// +∞ when only one is NaN, when an infinity is met by anything else, or when nothing is allowed and the bits differ.
    /// </summary>
    /// <param name="expected">The value the relative part refers to.</param>
    /// <param name="actual">The value that is judged.</param>
    public double Excess(double expected, double actual)
    {
        bool sameBits = BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
        if (sameBits || (double.IsNaN(expected) && double.IsNaN(actual)))
        {
            return 0;
        }

        double allowance = Absolute + (Relative * Math.Abs(expected));
        if (!double.IsFinite(expected) || !double.IsFinite(actual) || allowance == 0)
        {
            return double.PositiveInfinity;
        }

        double difference = Math.Abs(actual - expected);
        return double.IsFinite(difference) ? difference / allowance : double.PositiveInfinity;
    }

    /// <summary>
    /// The difference of two integers counted in tolerances, without loss beyond 2⁵³; +∞ when nothing is allowed and they differ.
    /// </summary>
    /// <param name="expected">The value the relative part refers to.</param>
    /// <param name="actual">The value that is judged.</param>
    public double Excess(long expected, long actual)
    {
        if (expected == actual)
        {
            return 0;
        }

        double difference = (double)Int128.Abs((Int128)actual - expected);
        return difference / (Absolute + (Relative * Math.Abs((double)expected)));
    }

    private static double Checked(double part) =>
        double.IsFinite(part) && part >= 0
            ? part
            : throw new ArgumentOutOfRangeException(nameof(part), part, "A tolerance must be finite and not negative.");
}
