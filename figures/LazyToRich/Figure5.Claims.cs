using System.Globalization;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Data;

using MathNet.Numerics.Distributions;

namespace LazyToRich;

/// <content>What Figure 5 says, executed.</content>
public sealed partial class Figure5
{
    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var reference = data["reference"].Rows<ReferenceDistance>();
        var smallest = reference.Min(row => Math.Min(row.Problems, KernelChangeReference.Problems));
        yield return new Claim(
            "reference-means",
            $"Mean kernel distances are those of {KernelChangeReference.Problems} problems drawn elsewhere",
            $"largest deviation in standard errors over {reference.Count} means",
            reference.Max(Deviation),
            Bound.AtMost(
                StudentT.InvCDF(0, 1, smallest - 1, 1 - (0.01 / (2 * reference.Count))), BoundKind.Reference,
                "SPEC 5.4; t quantile of a right program that misses once in a hundred runs"));
        yield return new Claim(
            "descent-follows-flow",
            "Gradient descent on the first problem follows the exact kernel distance",
            FirstOrder.Statistic + " + ½η·max|dy/dT|",
            Departure(data),
            Bound.AtMost(1, BoundKind.Theory, FirstOrder.Source));

        var late = reference.Where(row => row.Time == reference.Max(other => other.Time)).ToList();
        yield return Larger(
            "funnel", "A funnel is lazy at λ = 10 and changes its kernel at λ = −10", Late("funnel", -10), Late("funnel", 10));
        yield return Larger("inverted", "An inverted funnel the other way round", Late("inverted", 10), Late("inverted", -10));
        yield return Larger("square-negative", "A square network is lazier at λ = −10 than at 0", Late("square", 0), Late("square", -10));
        yield return Larger("square-positive", "and at λ = 10", Late("square", 0), Late("square", 10));
        ReferenceDistance Late(string architecture, double scale) =>
            late.Single(row => row.Architecture == architecture && row.RelativeScale == scale);

        foreach (var claim in SaddleClaims(data["saddles"].Rows<SaddleShare>()))
        {
            yield return claim;
        }

        foreach (var prediction in data["predicted"].Rows<DelayedPrediction>())
        {
            var (rate, remaining) = LateRate(
                [.. data["delayed"].Rows<DelayedPoint>().Where(row => row.RelativeScale == prediction.RelativeScale)]);
            yield return new Claim(
                $"late-rate-{CanonicalScale(prediction.RelativeScale)}",
                $"Delayed rich at {CurveStyle.Scale(prediction.RelativeScale)}: features are learned at the rate 2s̃²/(k + |λ|/2)",
                "late decay rate of the excess loss over that rate",
                rate / prediction.Rate,
                Bound.Near(
                    1, Tolerance.RelativeTo(Math.Sqrt(remaining / prediction.Plateau)), BoundKind.Theory,
                    "SPEC 5.3; margin: the share of features still to be learned, root of loss over plateau, where the window begins"));
        }
    }

    private static Claim Larger(string id, string subject, ReferenceDistance one, ReferenceDistance other) => Claim.OfEstimate(
        $"kernel-{id}",
        subject,
        "difference of the mean kernel distances S(0, ∞)",
        one.Mean - other.Mean,
        Math.Sqrt(((one.Deviation * one.Deviation) + (other.Deviation * other.Deviation)) / one.Problems),
        (int)one.Problems - 1,
        Bound.AtLeast(0, BoundKind.Paper, "Figure 5 B"));

    /// <summary>Half of the starts at λ = 0 have the wrong sign of det(W2W1); with λ ≠ 0 none is lost.</summary>
    private static IEnumerable<Claim> SaddleClaims(IReadOnlyList<SaddleShare> saddles) => saddles.Select(row => new Claim(
        $"saddles-{CanonicalScale(row.RelativeScale)}",
        row.RelativeScale == 0
            ? "Half of the square starts at λ = 0 end on a saddle"
            : $"None does at {CurveStyle.Scale(row.RelativeScale)}",
        $"share of {row.Draws} starts",
        row.Stuck / (double)row.Draws,
        row.RelativeScale == 0
            ? Bound.Near(
                0.5, Tolerance.Within(2 / Math.Sqrt(row.Draws)), BoundKind.Theory, "SPEC 5.6: signs of two determinants; four standard errors")
            : Bound.Exactly(0, BoundKind.Theory, "SPEC 5.6, proposition")));

    /// <summary>A λ as a part of an id.</summary>
    private static string CanonicalScale(double scale) =>
        (scale < 0 ? "negative-" : "") + Math.Abs(scale).ToString(CultureInfo.InvariantCulture);

    /// <summary>|difference| in standard errors of the two means, after half the last printed digit.</summary>
    private static double Deviation(ReferenceDistance row)
    {
        var excess = Math.Max(0, Math.Abs(row.Mean - row.Reference) - (0.5 * row.Resolution));
        return excess / (row.Deviation * Math.Sqrt((1.0 / KernelChangeReference.Problems) + (1.0 / row.Problems)));
    }

    private static double Departure(TableSet data)
    {
        var sizes = data["steps"].Rows<ArchitectureStep>();
        return data["course"].Rows<KernelCourse>().GroupBy(row => (row.Architecture, row.RelativeScale)).Max(course =>
        {
            var size = sizes.Single(row => (row.Architecture, row.RelativeScale) == course.Key);
            return FirstOrder.Departure(
                [.. course.Select(row => row.Time)],
                [([.. course.Select(row => row.Descent)], [.. course.Select(row => row.First)])],
                new StepSize(size.RelativeScale, size.LearningRate, size.FastestRate),
                isRounded: true);
        });
    }

    /// <summary>
    /// Slope of −ln(loss) over the last factor of e² in loss above 10⁻⁴ of the first value, and the loss where that window begins.
    /// </summary>
    private static (double Rate, double Loss) LateRate(IReadOnlyList<DelayedPoint> course)
    {
        var last = course.Last(point => point.Loss > 1e-4 * course[0].Loss);
        var first = course.Last(point => point.Time < last.Time && point.Loss > last.Loss * Elementary.Exp(2));
        return (Elementary.Log(first.Loss / last.Loss) / (last.Time - first.Time), first.Loss);
    }
}
