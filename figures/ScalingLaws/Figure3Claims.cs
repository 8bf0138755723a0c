using Figures.Authoring;
using Figures.Tables;

namespace ScalingLaws;

/// <summary>
/// What Figure 3 shows: runs against Eq. (11) of their own teachers, whose draws would hide everything else, and the law of the plateaus.
/// </summary>
internal static class Figure3Claims
{
    /// <summary>η.</summary>
    private const double LearningRate = 0.05;

    /// <summary>β of the left panel.</summary>
    private const double Exponent = 1;

    /// <summary>Fewest plateaus on which an exponent is claimed.</summary>
    private const int LeastPlateaus = 3;

    public static IEnumerable<Claim> Of(TableSet data)
    {
        InputSourceRow source = data["data_source"].Rows<InputSourceRow>().Single();
        InputKind kind = Enum.Parse<InputKind>(source.Kind);
        FeatureCurveRow[] left = Ends(data["power_law"]), right = Ends(data["data"]);
        yield return Lift("lift-left", "Left", left);
        yield return kind == InputKind.PowerLaw ? Lift("lift-right", "Right", right) : OnImages(right);
        yield return Plateaus(left, data["power_law_plateaus"].Rows<FeaturePlateauRow>());
        yield return Spectrum(source, kind);
    }

    /// <summary>The last row of each curve.</summary>
    private static FeatureCurveRow[] Ends(Table curves) => [.. curves.Rows<FeatureCurveRow>().GroupBy(row => row.Trained).Select(curve => curve.Last())];

    /// <summary>For Gaussian inputs the exact mean says by how much finite η lifts the error above Eq. (11).</summary>
    private static Claim Lift(string id, string panel, FeatureCurveRow[] ends) => new(
        id, $"{panel}: runs end where Eq. (11) for their teachers has them, and finite η lifts them",
        "mean error over Eq. (11) of the very teachers, minus exact mean over Eq. (11), largest deviation at the end",
        ends.Max(row => Math.Abs((row.Mean / row.OwnTheory) - (row.Exact / row.Theory))),
        Bound.AtMost(LearningRate / 4, BoundKind.Theory, "SPEC (E11): lift 1/(1 − ηf/2), at most η/2; half of that"));

    /// <summary>The exact recursion is for Gaussian inputs; images have Eq. (11) of the teachers drawn alone.</summary>
    private static Claim OnImages(FeatureCurveRow[] ends) => new(
        "images", "Right: runs end where Eq. (11) for their teachers has them",
        "mean error over Eq. (11) of the very teachers, largest deviation from 1",
        ends.Max(row => Math.Abs((row.Mean / row.OwnTheory) - 1)),
        Bound.AtMost(0.066, BoundKind.Reference, "twice the largest of nine deviations of another program on photographs, SPEC V10"));

    private static Claim Plateaus(FeatureCurveRow[] ends, IReadOnlyList<FeaturePlateauRow> plateaus)
    {
        const string Id = "plateaus";
        const string Subject = "Left: the plateaus fall as N_l^−β";
        const string Statistic = "exponent of the errors reached, over N_l^−β − L^−β";
        Bound bound = Bound.Within(
            0.75, 1.5, BoundKind.Theory, "SPEC (E11): N_l^−β, so 1; half-way to 1/2, were it α's exponent β/(1+β), and to 2, were it that of λ_k");
        (FeatureCurveRow End, FeaturePlateauRow Plateau)[] reached =
            [.. ends.Zip(plateaus).Where(pair => pair.Second.SmallRate > 0 && pair.First.Theory < 1.1 * pair.Second.SmallRate)];
        if (reached.Length < LeastPlateaus)
        {
            return Claim.NotShown(
                Id, Subject, Statistic, bound,
                $"only {reached.Length} plateaus are reached by α = {ends[0].Alpha:G4}, it takes {LeastPlateaus}");
        }

        double Abscissa(FeaturePlateauRow plateau) => Math.Log(Math.Pow(plateau.Trained, -Exponent) - Math.Pow(plateau.Dimension, -Exponent));
        ((FeatureCurveRow first, FeaturePlateauRow low), (FeatureCurveRow last, FeaturePlateauRow high)) = (reached[0], reached[^1]);
        double span = Abscissa(low) - Abscissa(high);
        double error = Math.Sqrt(Math.Pow(first.StandardError / first.Mean, 2) + Math.Pow(last.StandardError / last.Mean, 2)) / span;
        return Claim.OfEstimate(Id, Subject, Statistic, Math.Log(first.Mean / last.Mean) / span, error, low.Runs - 1, bound);
    }

    /// <summary>A substitute is made with the exponent, so that it shows nothing of it.</summary>
    private static Claim Spectrum(InputSourceRow source, InputKind kind)
    {
        const string Subject = "Right: the inputs have the exponent that the paper fits to CIFAR-5m";
        const string Statistic = "β fitted from k = 10 to 200";
        Bound bound = Bound.Near(0.3, Tolerance.Within(0.05), BoundKind.Paper, "β ≈ 0.3, caption of Figure 3; half a unit of the last digit");
        return kind == InputKind.Cifar5m ? new Claim("spectrum", Subject, Statistic, source.Exponent, bound)
            : Claim.NotShown("spectrum", Subject, Statistic, bound, "the inputs are a substitute for CIFAR-5m");
    }
}
