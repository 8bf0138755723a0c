using Figures.Authoring;
using Figures.Tables;

namespace ScalingLaws;

/// <summary>What Figure 2 shows: the theories against printed ratios, the simulation against theory and against another program's.</summary>
internal static class Figure2Claims
{
    /// <summary>N = L of the paper, at which fifteen runs resolve what is claimed.</summary>
    private const int PaperDimension = 1024;

    /// <summary>Eq. (6) over Eq. (8) (SPEC V2b).</summary>
    private static readonly (double Alpha, double Ratio)[] Ratios =
        [(0.01, 1.470), (0.1, 1.929), (1, 2.009), (10, 2.021), (100, 2.029), (1000, 2.043)];

    /// <summary>Means and standard errors of fifteen runs of another program (SPEC V2c).</summary>
    private static readonly (double Alpha, double Mean, double StandardError)[] OtherRuns =
        [(1.212, 0.0995, 0.0080), (8.254, 0.0433, 0.0021), (56.23, 0.01795, 0.00042)];

    public static IEnumerable<Claim> Of(TableSet data)
    {
        IReadOnlyList<LinearTheoryRow> theory = data["theory"].Rows<LinearTheoryRow>();
        yield return new Claim(
            "orders", "Left: at η = 1 the orders in η that Eq. (8) leaves out double the error",
            "Eq. (6) over Eq. (8) at six values of α, largest deviation",
            Ratios.Max(at =>
            {
                LinearTheoryRow row = theory.MinBy(candidate => Math.Abs(candidate.Alpha - at.Alpha))!;
                return Math.Abs((row.AllOrders / row.SmallRate) - at.Ratio);
            }),
            Bound.AtMost(0.0005, BoundKind.Reference, "1.470 to 2.043, SPEC V2b; half a unit of the last digit"));

        IReadOnlyList<LinearRunRow> runs = data["runs"].Rows<LinearRunRow>();
        LinearSettingRow setting = data["setting"].Rows<LinearSettingRow>().Single();
        foreach (Claim claim in OnRuns(runs, setting.Runs))
        {
            yield return setting.Dimension == PaperDimension ? claim : Claim.NotShown(
                claim.Id, claim.Subject, claim.Statistic, claim.Bound,
                $"N = {setting.Dimension}: runs scatter too much below N = {PaperDimension}");
        }
    }

    private static IEnumerable<Claim> OnRuns(IReadOnlyList<LinearRunRow> runs, int count)
    {
        (LinearRunRow first, LinearRunRow last) = (Near(runs, 1), Near(runs, 100));
        yield return Claim.OfEstimate(
            "simulation", "Right: gradient descent follows Eq. (6)", "mean error over Eq. (6) at α = 100", last.Mean / last.AllOrders,
            last.StandardError / last.AllOrders, count - 1,
            Bound.Near(
                1, Tolerance.Within(0.1), BoundKind.Theory,
                "Eq. (6), SPEC section 1; β = 1 would be off by 100^(1/14) − 1 = 39 %, a quarter of which is allowed"));
        double decades = Math.Log(last.Alpha / first.Alpha);
        yield return Claim.OfEstimate(
            "slope", "Right: it falls with the exponent of β = 0.75", "slope between α = 1 and 100, minus that of Eq. (8)",
            Math.Log(last.Mean / last.SmallRate * first.SmallRate / first.Mean) / decades,
            Math.Sqrt(Math.Pow(first.StandardError / first.Mean, 2) + Math.Pow(last.StandardError / last.Mean, 2)) / decades, count - 1,
            Bound.Near(0, Tolerance.Within(1.0 / 14), BoundKind.Theory, "−β/(1+β) = −3/7, Eq. (9); β = 1 would be off by 1/14"));
        yield return new Claim(
            "other-runs", "Right: the errors are those of another program", "largest difference in its standard errors at three values of α",
            OtherRuns.Max(at =>
            {
                (double mean, double error) = At(runs, at.Alpha);
                return Math.Abs(mean - at.Mean) / Math.Sqrt((error * error) + (at.StandardError * at.StandardError));
            }),
            Bound.AtMost(4, BoundKind.Reference, "fifteen runs each, SPEC V2c; a right program exceeds it with probability 0.001"));
    }

    private static LinearRunRow Near(IReadOnlyList<LinearRunRow> runs, double alpha) => runs.MinBy(row => Math.Abs(Math.Log(row.Alpha / alpha)))!;

    /// <summary>Mean and standard error between recorded points, linear on log–log axes.</summary>
    private static (double Mean, double StandardError) At(IReadOnlyList<LinearRunRow> runs, double alpha)
    {
        int next = runs.Index().First(row => row.Item.Alpha >= alpha).Index;
        (LinearRunRow before, LinearRunRow after) = (runs[next - 1], runs[next]);
        double part = Math.Log(alpha / before.Alpha) / Math.Log(after.Alpha / before.Alpha);
        return (before.Mean * Math.Pow(after.Mean / before.Mean, part), Math.Max(before.StandardError, after.StandardError));
    }
}
