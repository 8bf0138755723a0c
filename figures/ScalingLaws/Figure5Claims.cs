using Figures.Authoring;
using Figures.Tables;

namespace ScalingLaws;

/// <summary>What Figure 5 shows, in units of the escape time τ: α_P/τ = D + ½ ln N − ln σ_J with a D of order one (SPEC 3.4).</summary>
internal static class Figure5Claims
{
    public static IEnumerable<Claim> Of(TableSet data)
    {
        IReadOnlyList<PredictedPlateauRow> plateaus = data["plateaus"].Rows<PredictedPlateauRow>();
        double logarithms = plateaus[0].WithoutOffset / plateaus[0].EscapeTime;
        Bound orderOne = Bound.AtMost(1, BoundKind.Theory, $"SPEC 3.4: D is of order one beside ½ ln N − ln σ_J = {logarithms:F1}");
        yield return new Claim(
            "one-offset", "Panels a to c: plateaus end in proportion to τ ∝ M²/L", "largest deviation of D from its mean over the curves",
            plateaus.Max(row => Math.Abs(row.End - row.Predicted) / row.EscapeTime), orderOne);
        yield return new Claim(
            "simulations", "Panel c: simulations end where the equations from the same start do", "largest difference in τ",
            data["simulations"].Rows<PlateauSimulationRow>().Max(row => Math.Abs(row.End - row.FlowEnd) / row.EscapeTime), orderOne);
        double[] heights = [.. Heights(plateaus, data["curves"].Rows<PlateauCurveRow>())];
        if (heights.Length > 0)
        {
            yield return new Claim(
                "heights", "Panels a and b: plateaus of M = 2 and 4 lie at the fixed points of the equations, which η lifts above ε* by 2.0 and 2.7 %",
                "largest difference at half their length, in standard deviations between teachers", heights.Max(),
                Bound.AtMost(
                    PlateauReference.Deviations, BoundKind.Reference,
                    "fixed points at η = 0.1, SPEC V6 and V4b; three deviations of one teacher, SPEC section 0"));
        }
    }

    /// <summary>τ ∝ 1/T̄^(2) at one M, so that the panel of several L has T̄^(2) of each.</summary>
    private static IEnumerable<double> Heights(IReadOnlyList<PredictedPlateauRow> plateaus, IReadOnlyList<PlateauCurveRow> curves)
    {
        var times = plateaus.Where(row => row.Units == plateaus[0].Units).ToDictionary(row => row.Eigenvalues, row => row.EscapeTime);
        foreach (PredictedPlateauRow row in plateaus)
        {
            if (PlateauReference.FixedPoint(row.Units) is { } expected && times.TryGetValue(1, out double longest)
                && times.TryGetValue(row.Eigenvalues, out double own))
            {
                double height = curves.Where(point => point.Units == row.Units && point.Eigenvalues == row.Eigenvalues)
                    .MinBy(point => Math.Abs(point.Alpha - (row.End / 2)))!.Error;
                yield return Math.Abs((height / expected) - 1) / PlateauReference.Deviation(row.Units, row.Dimension, longest / own);
            }
        }
    }
}
