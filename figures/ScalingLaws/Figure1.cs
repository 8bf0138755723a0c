using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Figure 1 of the paper: with more distinct eigenvalues the plateau shrinks and disappears, and the exponential tail becomes a
/// power law.</summary>
[TaskName("ScalingLaws.Figure1")]
[TaskDescription("Generalization error of erf networks for several numbers of distinct eigenvalues")]
[IsDependentOn(typeof(ShrinkingPlateau))]
public sealed class Figure1 : FigureTask
{
    /// <summary>The fixed point of the equations for K = M = 2 at η = 0.1 (SPEC V6).</summary>
    private const double PlateauHeight = 0.00592082;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("curves", inputs.Table<ShrinkingPlateau>("curves").Rounding()),
        ("runs", inputs.Table<ShrinkingPlateau>("runs").Rounding()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        Table curves = data["curves"];
        Table runs = data["runs"];
        List<(long Count, Table Curve)> parts = [.. curves.By("eigenvalues")];
        Table isotropic = parts[0].Curve;
        int plateau = isotropic.Nearest("alpha", 600);
        yield return new Claim(
            "L = 1: height of the plateau at α = 600, against the fixed point of the equations at η = 0.1; the teacher's draw moves it by "
                + "√(2/N)",
            isotropic.Doubles("error")[plateau], PlateauHeight, Tolerance.RelativeTo(3 * Math.Sqrt(2.0 / runs.Integers("dimension")[0])));
        yield return new Claim(
            "The escape time τ falls with L: that of L = 1 over that of L = 8 is T^(2) = 8 Σk^−4/(Σk^−2)²",
            runs.Doubles("escape_time")[0] / runs.Doubles("escape_time")[1], 3.7092, Tolerance.RelativeTo(1e-3));
        double[] ends = [.. parts.Take(2).Select(part => Crossing(part.Curve, PlateauHeight / 2))];
        if (ends.All(double.IsFinite))
        {
            yield return Claim.AtLeast("The plateau of L = 1 ends later than that of L = 8, by this factor in α", ends[0] / ends[1], 1.5);
        }

        (long count, Table last) = parts[^1];
        double end = last.Doubles("alpha")[^1];
        yield return Claim.Within(
            $"L = N = {count} has no plateau: local slope of the error over the last decade of α",
                PowerLawFit.Slope(last.Doubles("alpha"), last.Doubles("error"), end / 10, end), -1.2, -0.1);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Plot plot = Style.ErrorOverAlpha("");
        List<(long Count, Table Curve)> parts = [.. data["curves"].By("eigenvalues")];
        Palette colors = Style.Family(parts.Count);
        foreach ((int index, (long count, Table curve)) in parts.Index())
        {
            plot.Add.Line(curve.Array("alpha"), curve.Doubles("error"), $"{count}", colors[index], 2);
        }

        plot.Add.HorizontalLine(data["runs"].Doubles("height")[0], "ε*", Style.Guide, 0.8, LinePattern.Dotted);
        plot.YAxis.SetLimits(1e-6, 1);
        plot.Legend.Title = "*L*";
        plot.Legend.Position = LegendPosition.LowerLeft;
        return new Figure(plot)
        {
            PanelAspectRatio = 0.62,
            WidthMillimetres = 120,
            Caption = "**Figure 1.** Generalization error of a student of K = 2 erf units learning a teacher of M = 2 by "
                + $"stochastic gradient descent, N = {data["runs"].Integers("dimension")[0]}, "
                + "η = 0.1, β = 1, σ_{J} = 0.01, for several numbers L of distinct eigenvalues; one run each. Dotted: the plateau of "
                + "unspecialized students for small η. With growing L "
                + "the plateau shrinks and disappears, and the exponential tail turns into a power law. The values of L and of the last α, "
                + $"{string.Join(", ", parts.Select(part => Math.Round(part.Curve.Doubles("alpha")[^1])))}, are ours.",
        };
    }

    /// <summary>The first recorded α at which the error is below a level; NaN when it never is.</summary>
    private static double Crossing(Table curve, double level)
    {
        int row = curve.Array("error").AsSpan().IndexOfAnyInRange(double.NegativeInfinity, level);
        return row < 0 ? double.NaN : curve.Doubles("alpha")[row];
    }
}
