using Figures.Authoring;
using Figures.Tables;

namespace ScalingLaws;

/// <summary>What Figure 4 shows: the plateaus of one run against the predictions for its own teacher, and its error.</summary>
internal static class Figure4Claims
{
    /// <summary>K = M.</summary>
    private const int Units = 4;

    /// <summary>L.</summary>
    private const int Eigenvalues = 10;

    /// <summary>Well inside the plateau for l ≥ 1 at the paper's parameters (SPEC V4b).</summary>
    private const double OnPlateau = 300;

    /// <summary>Where SPEC V4b has the error of another program's run.</summary>
    private const double OfError = 527;

    public static IEnumerable<Claim> Of(TableSet data)
    {
        IReadOnlyList<PlateauPredictionRow> predictions = data["predictions"].Rows<PlateauPredictionRow>();
        IReadOnlyList<PlateauErrorRow> errors = data["errors"].Rows<PlateauErrorRow>();
        int dimension = data["setting"].Rows<PlateauSettingRow>().Single().Dimension;
        MomentRow[] onPlateau = Near([.. data["moments"].Rows<MomentRow>().Where(row => row.WithTeacher)]);
        foreach (int moment in new[] { 1, 2 })
        {
            yield return new Claim(
                $"teachers-{moment}", $"Left: every teacher has a plateau of its own, R* Σ_m T_mn^({moment})", "largest relative deviation at α = 300",
                predictions.Where(row => row.Moment == moment).Max(row => Math.Abs(
                    (onPlateau.Where(entry => entry.Moment == moment && entry.Partner == row.Teacher).Average(entry => entry.Overlap)
                        / row.StudentTeacher) - 1)),
                Bound.AtMost(
                    Math.Sqrt(2.0 * Eigenvalues / dimension), BoundKind.Theory,
                    "√(2L/N), the width of the distribution of these plateaus, SPEC 3.4: the prediction has to explain most of it"));
        }

        double secondMoment = predictions.First(row => row.Moment == 2).StudentStudent / predictions.First(row => row.Moment == 1).StudentStudent;
        PlateauErrorRow level = errors.MinBy(row => Math.Abs(row.Alpha - OfError))!;
        yield return new Claim(
            "height", "Right: the plateau lies at the fixed point of the order-parameter equations", $"ε_g at α = {level.Alpha:G3}", level.Simulation,
            Bound.Near(
                PlateauReference.FixedPoint(Units)!.Value,
                Tolerance.RelativeTo(PlateauReference.Deviations * PlateauReference.Deviation(Units, dimension, secondMoment)), BoundKind.Reference,
                "fixed point at η = 0.1, SPEC V4b; three deviations of one teacher, SPEC section 0"));
        yield return new Claim(
            "equations", "Right: the order-parameter equations from the same start follow the simulation",
            "largest relative difference from α = 49 to 300",
            errors.Where(row => row.Alpha is >= 49 and <= OnPlateau).Max(row => Math.Abs((row.Simulation / row.Flow) - 1)),
            Bound.AtMost(
                0.004 * Math.Sqrt(7000.0 / dimension), BoundKind.Reference,
                "0.1 % in one run of another program at N = 7000, SPEC V4b; four times that, and 1/√N, SPEC V4"));
    }

    /// <summary>The entries at the recorded α nearest to <see cref="OnPlateau"/>.</summary>
    private static MomentRow[] Near(MomentRow[] entries)
    {
        double alpha = entries.MinBy(row => Math.Abs(row.Alpha - OnPlateau))!.Alpha;
        return [.. entries.Where(row => row.Alpha == alpha)];
    }
}
