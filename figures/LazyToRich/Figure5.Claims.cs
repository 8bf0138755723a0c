using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <content>What Figure 5 says, executed.</content>
public sealed partial class Figure5
{
    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        yield return Claim.AtMost(
            "Largest deviation of a mean kernel distance from the specification’s 40 problems, in standard errors, over 65 means",
            WorstScore(data["reference"]),
            4);
        yield return Claim.AtMost(
            "Gradient descent on the first problem follows the exact kernel distance to", LargestDifference(data["course"]), 0.02);
        yield return Claim.AtMost("A funnel is lazy at large λ: S(0, ∞) at λ = 10", Scan(data, "funnel", 10), 0.01);
        yield return Claim.AtLeast("and rich at large −λ: S(0, ∞) at λ = −10", Scan(data, "funnel", -10), 0.3);
        yield return Claim.AtMost("An inverted funnel is lazy at large −λ: S(0, ∞) at λ = −10", Scan(data, "inverted", -10), 0.01);
        yield return Claim.AtLeast("and rich at large λ: S(0, ∞) at λ = 10", Scan(data, "inverted", 10), 0.3);
        yield return Claim.AtMost(
            "A square network is lazy for both signs: larger S(0, ∞) at λ = ±10",
            Math.Max(Scan(data, "square", 10), Scan(data, "square", -10)),
            0.01);
        yield return Claim.AtLeast("and rich at λ = 0: S(0, ∞)", Scan(data, "square", 0), 0.15);
        foreach (var claim in SaddleClaims(data["saddles"]))
        {
            yield return claim;
        }

        foreach (var (row, scale) in Courses.Scales(data["predicted"]).Index())
        {
            var rate = data["predicted"].Doubles("rate")[row];
            yield return new Claim(
                $"Delayed rich at λ = {scale}: late decay rate of the excess loss against 2s²/(k + |λ|/2)",
                LateRate(Courses.Of(data["delayed"], scale)),
                rate,
                Tolerance.RelativeTo(0.05));
        }
    }

    /// <summary>Half of the starts at λ = 0 have the wrong sign of det(W2W1); with λ ≠ 0 none is lost.</summary>
    private static IEnumerable<Claim> SaddleClaims(Table saddles)
    {
        for (var row = 0; row < saddles.RowCount; row++)
        {
            var (scale, draws) = (saddles.Doubles("relative_scale")[row], saddles.Integers("draws")[row]);
            var share = saddles.Integers("stuck")[row] / (double)draws;
            yield return scale == 0
                ? new Claim("Share of square starts that end on a saddle at λ = 0", share, 0.5, Tolerance.Within(2 / Math.Sqrt(draws)))
                : Claim.AtMost($"Share of square starts that end on a saddle at λ = {scale}", share, 0);
        }
    }

    /// <summary>
    /// Our means beside the specification's, with the standard error of their difference and the rounding of the printed number.
    /// </summary>
    private static Table WithReference(Table ours, Table reference)
    {
        var rows = Enumerable.Range(0, ours.RowCount).Select(row => (
            Architecture: ours.Strings("architecture")[row],
            Scale: ours.Doubles("relative_scale")[row],
            Time: ours.Doubles("time")[row])).ToList();
        var found = Enumerable.Range(0, reference.RowCount).Select(row => rows.IndexOf((
            reference.Strings("architecture")[row], reference.Integers("relative_scale")[row], reference.Doubles("time")[row]))).ToArray();
        return new Table(
        [
            .. Courses.Rounded(ours.Rows(found)).Columns,
            Column.Doubles(
                "reference", reference.Doubles("mean").ToArray(), description: "Mean over 40 problems, specification section 5.4"),
            Column.Doubles("resolution", reference.Doubles("resolution").ToArray(), description: "Last printed digit of the reference"),
        ]);
    }

    /// <summary>Largest |difference| in standard errors of the two means, after half the last printed digit.</summary>
    private static double WorstScore(Table reference)
    {
        var worst = 0.0;
        for (var row = 0; row < reference.RowCount; row++)
        {
            var difference = Math.Abs(reference.Doubles("mean")[row] - reference.Doubles("reference")[row]);
            var excess = Math.Max(0, difference - (0.5 * reference.Doubles("resolution")[row]));
            var error = reference.Doubles("deviation")[row]
                * Math.Sqrt((1.0 / KernelChangeReference.Problems) + (1.0 / reference.Integers("problems")[row]));
            worst = Math.Max(worst, excess / error);
        }

        return worst;
    }

    private static double LargestDifference(Table course)
    {
        var largest = 0.0;
        for (var row = 0; row < course.RowCount; row++)
        {
            var difference = Math.Abs(course.Doubles("descent")[row] - course.Doubles("first")[row]);
            largest = double.IsNaN(difference) ? largest : Math.Max(largest, difference);
        }

        return largest;
    }

    private static double Scan(TableSet data, string architecture, double scale) =>
        Courses.Of(KernelPanel.Part(data["scan"], architecture), scale).Doubles("mean")[0];

    /// <summary>Slope of −ln(loss) over the last factor of e² in loss above 10⁻⁴ of the first value.</summary>
    private static double LateRate(Table part)
    {
        var (times, losses) = (part.Doubles("time").ToArray(), part.Doubles("loss").ToArray());
        var last = Array.FindLastIndex(losses, loss => loss > 1e-4 * losses[0]);
        var first = Array.FindLastIndex(losses, last, loss => loss > losses[last] * Elementary.Exp(2));
        return Elementary.Log(losses[first] / losses[last]) / (times[last] - times[first]);
    }
}
