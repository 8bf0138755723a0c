using Figures.Authoring;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>
/// What Figure 1 shows, against numbers that are not ours: theory everywhere, and where the size is the authors' their notebook's printout
/// and the statistics of ten seeds of another program (SPEC D5).
/// </summary>
internal static class Figure1Claims
{
    /// <summary>The index in the notebook whose losses it printed.</summary>
    private const int PrintedIteration = 50;

    /// <summary>The paper's own dimension, for which the printed numbers hold.</summary>
    private const int PaperDimension = 500;

    /// <summary>k.</summary>
    private const int Rank = 5;

    /// <summary>
    /// Two single draws of signal, noise and weights differ by √2 of one draw's deviation; four of these, so that a right program misses
    /// with probability 6·10⁻⁵.
    /// </summary>
    private static readonly double BetweenDraws = 4 * Math.Sqrt(2);

    /// <summary>The same for a draw against the mean of ten.</summary>
    private static readonly double AgainstTen = 4 * Math.Sqrt(1.1);

    public static IEnumerable<Claim> Of(TableSet data)
    {
        IReadOnlyList<DrawnLoss> losses = data["losses"].Rows<DrawnLoss>();
        int dimension = data["setting"].Rows<TrajectoryPoint>().Single().Dimension;
        Claim[] atThePapersSize = [.. AtThePapersSize(losses)];
        return
        [
            .. AtTheEnd(data, dimension),
            .. dimension == PaperDimension
                ? atThePapersSize
                : atThePapersSize.Select(claim => Claim.NotShown(
                    claim.Id, claim.Subject, claim.Statistic, claim.Bound, $"d = {dimension}, the number is known for d = {PaperDimension}")),
        ];
    }

    private static IEnumerable<Claim> AtTheEnd(TableSet data, int dimension)
    {
        IReadOnlyList<SingularValue> leading = data["leading"].Rows<SingularValue>();
        SingularValue[] last = [.. leading.Where(row => row.Update == leading[^1].Update)];
        double d = dimension;
        yield return new Claim(
            "signal", "The five leading singular values end at those of signal plus noise", "root mean square",
            Math.Sqrt(last.Average(value => value.Descent * value.Descent)),
            Bound.Near(
                Math.Sqrt((d * d / Rank) + (2 * d) + Rank), Tolerance.RelativeTo(4 / Math.Sqrt(Rank * d)), BoundKind.Theory,
                "√(d²/k + 2d + k), SPEC A; four deviations of a draw, 1/√(kd) each"));
        yield return new Claim(
            "same-end", "Both dynamics end at the same leading singular values", "largest relative difference",
            last.Max(value => Math.Abs(value.Descent - value.SelfConsistent) / value.Descent),
            Bound.AtMost(1e-6, BoundKind.Theory, "Y is the fixed point of both, SPEC B1, B5; it is reached after about 40 updates"));
        yield return new Claim(
            "noise", "The largest of the others ends at the edge of the noise", "sixth singular value", data["band"].Rows<BandRow>()[^1].Highest,
            Bound.Near(
                (2 * Math.Sqrt(d - Rank)) - (0.763 * Math.Pow(d, -1.0 / 6)), Tolerance.Within(3.2 * Math.Pow(d, -1.0 / 6)), BoundKind.Theory,
                "2√(d − k) with the mean of the Tracy–Widom law; four of its deviations"));
    }

    private static IEnumerable<Claim> AtThePapersSize(IReadOnlyList<DrawnLoss> losses)
    {
        DrawnLoss best = losses.MinBy(loss => loss.TestDescent)!;
        DrawnLoss farthest = losses.MaxBy(loss => loss.Distance)!;
        DrawnLoss? printed = losses.SingleOrDefault(loss => loss.Iteration == PrintedIteration);
        yield return Printed("train-descent", "Train error of gradient descent", printed?.TrainDescent, 0.043303, 0.0031);
        yield return Printed("train-self-consistent", "Train error of the self-consistent dynamics", printed?.TrainSelfConsistent, 0.044470, 0.0032);
        yield return Printed("test-descent", "Test error of gradient descent", printed?.TestDescent, 0.648248, 0.013);
        yield return Printed("test-self-consistent", "Test error of the self-consistent dynamics", printed?.TestSelfConsistent, 0.642857, 0.013);
        yield return OverTenSeeds("best-iteration", "Gradient descent fits the signal before the noise", "iteration of the smallest test error", best.Iteration, 13.2, 0.4);
        yield return OverTenSeeds("best-test", "Then the signal is learned but for the noise in its own directions", "smallest test error", best.TestDescent, 0.0969, 0.0017);
        yield return new Claim(
            "farthest", "The two dynamics are farthest apart while the five values grow", "iteration of the largest ‖A − B‖²/d²", farthest.Iteration,
            Bound.Exactly(10, BoundKind.Reference, "10 in each of ten seeds, SPEC D5"));
        yield return OverTenSeeds("largest-distance", "and even then close to each other, where the signal has 1", "largest ‖A − B‖²/d²", farthest.Distance, 0.0128, 0.0008);
    }

    private static Claim Printed(string id, string what, double? measured, double published, double deviation) => new(
        id, $"{what} at iteration {PrintedIteration} is the authors'", "‖·‖²/d²", measured ?? double.NaN,
        Bound.Near(published, Tolerance.Within(BetweenDraws * deviation), BoundKind.Paper, "printed by the authors, SPEC D5; four deviations between two draws"));

    private static Claim OverTenSeeds(string id, string subject, string statistic, double measured, double mean, double deviation) => new(
        id, subject, statistic, measured,
        Bound.Near(mean, Tolerance.Within(AgainstTen * deviation), BoundKind.Reference, "mean of ten seeds of another program, SPEC D5; four deviations"));
}
