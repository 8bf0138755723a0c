using Figures.Authoring;
using Figures.Tables;

namespace ScalingLaws;

/// <summary>What Figure 1 shows: the height in the run that is drawn, ends and tails over several draws of it.</summary>
internal static class Figure1Claims
{
    /// <summary>K = M.</summary>
    private const int Units = 2;

    /// <summary>η.</summary>
    private const double LearningRate = 0.1;

    public static IEnumerable<Claim> Of(TableSet data)
    {
        int dimension = data["runs"].Rows<ShrinkingRunRow>()[0].Dimension;
        IEnumerable<ShrinkingCurveRow> isotropic = data["curves"].Rows<ShrinkingCurveRow>().Where(row => row.Eigenvalues == 1);
        yield return new Claim(
            "height", "With L = 1 there is a plateau at the fixed point of the order-parameter equations", "ε_g at α = 600",
            isotropic.MinBy(row => Math.Abs(row.Alpha - 600))!.Error,
            Bound.Near(
                PlateauReference.FixedPoint(Units)!.Value,
                Tolerance.RelativeTo(PlateauReference.Deviations * PlateauReference.Deviation(Units, dimension, secondMoment: 1)),
                BoundKind.Reference, "fixed point at η = 0.1, SPEC V6; three deviations of one teacher, SPEC section 0"));

        ILookup<int, PlateauDrawRow> draws = data["draws"].Rows<PlateauDrawRow>().ToLookup(row => row.Eigenvalues);
        yield return Shrinks([.. draws[1]], [.. draws[8]]);
        yield return Claim.OfMean(
            "exponential", "With L = 1 the error then falls exponentially", "−d ln ε_g/dα from ε*/100 on", [.. draws[1].Select(row => row.DecayRate)],
            Bound.Near(
                draws[1].First().DecayTheory, Tolerance.RelativeTo(2 * LearningRate), BoundKind.Theory,
                "2ηg₁/M to leading order in η, SPEC 3.5; twice η for the next order"));
        PlateauDrawRow[] distinct = [.. draws[dimension]];
        yield return Claim.OfMean(
            "power-law", $"With L = N = {dimension} there is no plateau but a power law", "slope in the last decade of α, minus that of the mode sum",
            [.. distinct.Select(row => row.Slope - row.SlopeTheory)],
            Bound.Near(
                0, Tolerance.Within(0.25), BoundKind.Theory,
                "mode sum of SPEC 3.5; half of the exponent β/(1+β) = 1/2, by all of which a plateau would be off"));
    }

    /// <summary>α_P = τ (D + ½ ln N − ln σ_J): both D are of order one, so the ratio is that of τ up to one over the logarithms.</summary>
    private static Claim Shrinks(PlateauDrawRow[] one, PlateauDrawRow[] eight)
    {
        const string Subject = "The plateau shrinks with L as the escape time does";
        const string Statistic = "mean α_P of L = 1 over that of L = 8";
        Bound bound = Bound.Near(
            one[0].EscapeTime / eight[0].EscapeTime, Tolerance.RelativeTo(one[0].EscapeTime / one[0].WithoutOffset), BoundKind.Theory,
            "ratio of τ, SPEC 3.4: T^(2) = 8 Σk^−4/(Σk^−2)²; D of order one beside ½ ln N − ln σ_J");
        if (one.Length < Claim.LeastDraws)
        {
            return Claim.NotShown("shrinks", Subject, Statistic, bound, $"it takes {Claim.LeastDraws} draws, this size has {one.Length}");
        }

        (double mean, double error) = MeanOf(one);
        (double shortMean, double shortError) = MeanOf(eight);
        double ratio = mean / shortMean;
        return Claim.OfEstimate(
            "shrinks", Subject, Statistic, ratio, ratio * Math.Sqrt(Math.Pow(error / mean, 2) + Math.Pow(shortError / shortMean, 2)),
            one.Length - 1, bound);
    }

    private static (double Mean, double StandardError) MeanOf(PlateauDrawRow[] draws)
    {
        double mean = draws.Average(row => row.End);
        return (mean, Math.Sqrt(draws.Sum(row => Math.Pow(row.End - mean, 2)) / (draws.Length - 1.0) / draws.Length));
    }
}
