using Figures.Authoring;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>
/// What Figure 1 shows, against numbers that are not ours: the authors' notebook (SPEC D5) where the size is theirs, and theory everywhere.
/// </summary>
internal static class Figure1Claims
{
    private const int PrintedIteration = 50;

    /// <summary>The paper's own dimension, for which the notebook's printed numbers hold.</summary>
    private const int PaperDimension = 500;

    /// <summary>
    /// Both the authors' run and ours are single draws of signal, noise and weights: their difference has √2 of one draw's deviation, which
    /// was measured over ten seeds (SPEC D5). Four of these.
    /// </summary>
    private static readonly double Spread = 4 * Math.Sqrt(2);

    public static IEnumerable<Claim> Of(TableSet data)
    {
        Table losses = data["losses"];
        int dimension = (int)data["setting"].Integers("dimension")[0];
        return dimension == PaperDimension && losses.RowCount > PrintedIteration
            ? [.. Everywhere(data, dimension), .. AtThePapersSize(losses)]
            : Everywhere(data, dimension);
    }

    private static IEnumerable<Claim> Everywhere(TableSet data, int dimension)
    {
        Table losses = data["losses"];
        Table leading = data["leading"];
        double[] last = leading.By("index").Select(line => line.Doubles("descent")[^1]).ToArray();
        double[] lastSelfConsistent = leading.By("index").Select(line => line.Doubles("self_consistent")[^1]).ToArray();
        yield return Claim.AtMost(
            "Gradient descent fits the signal before the noise: smallest test error as a fraction of the first",
            Minimum(losses.Doubles("test_descent")).Value / losses.Doubles("test_descent")[0], 0.5);
        yield return Claim.AtLeast(
            "Then it fits the noise: last test error as a multiple of the smallest",
            losses.Doubles("test_descent")[^1] / Minimum(losses.Doubles("test_descent")).Value, 1.5);
        yield return new Claim(
            "The five leading singular values end at those of signal plus noise: root mean square √(d²/5 + 2d + 5), a draw deviates by 1/√(5d)",
            RootMeanSquare(last), Math.Sqrt((dimension * dimension / 5.0) + (2 * dimension) + 5), Tolerance.RelativeTo(4 / Math.Sqrt(5 * dimension)));
        yield return Claim.AtMost(
            "Both dynamics end at the same leading singular values: largest relative difference",
            last.Zip(lastSelfConsistent, (descent, theory) => Math.Abs(descent - theory) / descent).Max(), 0.01);
        yield return Claim.AtLeast(
            "The leading singular values end above the σ²w threshold: the fifth as a multiple of it", last[^1] / data["setting"].Doubles("threshold")[0], 1);
        yield return Claim.AtMost(
            "The self-consistent dynamics stay close to gradient descent: largest ‖A − B‖²/d², where the signal has 1",
            losses.Doubles("distance").ToArray().Max(), 0.05);
    }

    private static IEnumerable<Claim> AtThePapersSize(Table losses)
    {
        (int bestIteration, double bestTest) = Minimum(losses.Doubles("test_descent"));
        (int farthest, double distance) = Minimum([.. losses.Doubles("distance").ToArray().Select(value => -value)]);
        yield return Printed(losses, "train_descent", "Train error of gradient descent", 0.043303, 0.0031);
        yield return Printed(losses, "train_self_consistent", "Train error of the self-consistent dynamics", 0.044470, 0.0032);
        yield return Printed(losses, "test_descent", "Test error of gradient descent", 0.648248, 0.013);
        yield return Printed(losses, "test_self_consistent", "Test error of the self-consistent dynamics", 0.642857, 0.013);
        yield return new Claim("Iteration of the smallest test error, 13.2 ± 0.4 over ten seeds", bestIteration, 13.2, Tolerance.Within(2));
        yield return new Claim("Smallest test error, 0.0969 ± 0.0017 over ten seeds", bestTest, 0.0969, Tolerance.Within(Spread * 0.0017));
        yield return new Claim("The two dynamics are farthest apart at iteration 10, in each of ten seeds", farthest, 10, Tolerance.Within(1));
        yield return new Claim("Largest distance, 0.0128 ± 0.0008 over ten seeds", -distance, 0.0128, Tolerance.Within(Spread * 0.0008));
    }

    private static Claim Printed(Table losses, string column, string what, double published, double deviation) => new(
        $"{what} at iteration {PrintedIteration}, printed by the authors", losses.Doubles(column)[PrintedIteration], published,
        Tolerance.Within(Spread * deviation));

    private static (int Index, double Value) Minimum(ReadOnlySpan<double> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            best = values[i] < values[best] ? i : best;
        }

        return (best, values[best]);
    }

    private static double RootMeanSquare(double[] values) => Math.Sqrt(values.Sum(value => value * value) / values.Length);
}
