using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>F4: phase portraits of three solvable models with the lines that bound what they learn (SPEC b, d).</summary>
[TaskName("FeatureStrength.F4")]
[TaskDescription("Phase portraits of the toy models, their regime lines and the wedge that a budget of steps leaves")]
[IsDependentOn(typeof(ToyPlane))]
[IsDependentOn(typeof(DeepLinearPlane))]
public sealed class F4 : FigureTask
{
    /// <summary>ln(1/ε) of the lazy decay until a run counts as learned: ½ε² = 0.025.</summary>
    private static readonly double LazyDecay = -0.5 * Elementary.Log(2 * ToyPlane.ScalarLearned);

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table runs = inputs.Table<DeepLinearPlane>("runs");
        double[] offsets = [.. runs.Array("log_offset").Distinct().Order()];
        Table linearEdges = ToyFits.LinearEdges(runs);
        (Table edges, Table plateaus, Table wide) = (
            inputs.Table<ToyPlane>("edges"), inputs.Table<ToyPlane>("plateaus"), inputs.Table<ToyPlane>("wide_edges"));
        return TableSet.Of(
            ("scalar", inputs.Table<ToyPlane>("scalar").Rounding()),
            ("wide", inputs.Table<ToyPlane>("wide").Rounding()),
            ("wide_edges", wide.Rounding()),
            ("edges", edges.Rounding()),
            ("plateaus", plateaus.Rounding()),
            ("linear", Means(runs).Rounding()),
            ("linear_edges", linearEdges.Rounding()),
            ("fits", ToyFits.Of(edges, plateaus, wide, linearEdges, offsets[1] - offsets[0]).Rounding()));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        Table fits = data["fits"];
        for (int row = 0; row < fits.RowCount; row++)
        {
            string sentence = $"L = {fits.Integers("depth")[row]}, {fits.Strings("quantity")[row]}, against theory";
            (double value, double error, double predicted) =
                (fits.Doubles("value")[row], fits.Doubles("standard_error")[row], fits.Doubles("predicted")[row]);
            if (sentence.Contains("T3", StringComparison.Ordinal))
            {
                yield return Claim.AtMost($"{sentence}: distance in standard errors", Math.Abs(value - predicted) / error, 3);
            }
            else
            {
                yield return new Claim(sentence, value, predicted, Tolerance.Within(sentence.Contains('λ') ? 0.1 : 0.06));
            }
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        long longest = data["edges"].Integers("budget")[^1];
        var figure = new Figure(rows: 3, columns: 3)
        {
            Letters = true,
            PanelAspectRatio = 0.86,
            Caption = "**F4.** Toy models of the optimization landscape over feature-learning strength γ and learning rate η. Colour: "
                + "log_{10} of "
                + "the final loss (mean of the last tenth of T = 2000 steps); grey: diverged. **a–d** T1, a centred product of L equal "
                + "scalars. Red: "
                + "η = 2/λ_{end}; white, dashed: smallest η that learns within T, from gradient flow. **e** T2, a wide two-layer linear "
                + "network, η "
                + "in units of the sharpness at its solution; red: ηλ_{0} = 4 and ηλ_{end} = 2; black: largest η without (dots) and with "
                + "a catapult "
                + "(circles). **f** The wedge of T1 between smallest and largest learning η for several budgets T, L = 3, and for L = 2 "
                + $"and 5 at T = {longest}. "
                + "**g–i** T3, deep linear networks trained online on Gaussian inputs, η in units of 2/λ_{end} of T1, mean over "
                + "ensembles; crosses: largest η that "
                + "learns; dashed guides ∝ γ^{2} and γ^{2/L}.",
        };
        ColorScale scale = ColorScale.Linear(Colormap.Viridis.Reversed(), -4, 0);
        foreach ((int index, (int depth, Table part)) in data["scalar"].By("depth").Index())
        {
            figure[index / 3, index % 3] = Scalar(depth, part, scale, withBar: index == 2);
        }

        figure[1, 1] = Wide(data, scale);
        figure[1, 2] = Wedges(data["edges"]);
        foreach ((int index, (int depth, Table part)) in data["linear"].By("depth").Index())
        {
            Table edges = data["linear_edges"].By("depth").Single(rows => rows.Value == depth).Part;
            figure[2, index] = Linear(depth, part, edges, scale, withBar: index == 2);
        }

        return figure;
    }

    private static Plot Scalar(int depth, Table part, ColorScale scale, bool withBar)
    {
        Plot plot = Style.Decades($"T1, L = {depth}", "η");
        AddPortrait(plot, part, scale);
        double[] strengths = [.. part.Array("log_strength").Distinct()];
        ScalarProduct[] models = [.. strengths.Select(strength => new ScalarProduct(depth, Elementary.Exp10(strength)))];
        plot.Add.Line(strengths, [.. models.Select(model => Elementary.Log10(model.LargestStableStep))], color: Style.Red, width: 1.5);
        plot.Add.Line(strengths, [.. models.Select(model => Elementary.Log10(model.LearningSteps(1, LazyDecay) / 1900))],
            color: Color.White,
            width: 1.2, pattern: LinePattern.Dashed);
        plot.Add.Text("diverges", -4.6, 4.4, size: 6.5);
        plot.Add.Text("not enough steps", 5, -10.6, size: 6.5, color: Color.White, horizontal: HorizontalAlignment.Right);
        Style.WholeDecades(plot.XAxis, -5.25, 5.25, 2);
        Style.WholeDecades(plot.YAxis, -12, 6, 3);
        if (withBar)
        {
            plot.Add.ColorBar(scale, "log_{10} loss");
        }

        return plot;
    }

    private static Plot Wide(TableSet data, ColorScale scale)
    {
        Plot plot = Style.Decades("T2, wide two-layer", "ηλ_{end}");
        AddPortrait(plot, data["wide"], scale);
        double[] strengths = data["wide_edges"].Array("log_strength");
        double[] ends = [.. strengths.Select(strength => Elementary.Log10(new WideProduct(Elementary.Exp10(strength)).FinalSharpness))];
        double[] Scaled(string column) => [.. data["wide_edges"].Array(column).Zip(ends, (rate, end) => rate + end)];
        plot.Add.Scatter(strengths, Scaled("log_converging"), color: Color.Black, marker: MarkerShape.OpenCircle, size: 4);
        plot.Add.Scatter(strengths, Scaled("log_monotone"), color: Color.Black, marker: MarkerShape.Circle, size: 2.6);
        plot.Add.HorizontalSegment(Elementary.Log10(4), -5.25, -0.5, color: Style.Red, width: 1.2);
        plot.Add.HorizontalSegment(Elementary.Log10(2), -0.5, 5.25, color: Style.Red, width: 1.2);
        Style.WholeDecades(plot.XAxis, -5.25, 5.25, 2);
        Style.WholeDecades(plot.YAxis, -3, 1, 1);
        return plot;
    }

    private static Plot Wedges(Table edges)
    {
        Plot plot = Style.Decades("T1: what T steps can learn", "η");
        (int Depth, Color Color)[] shown = [(3, Style.Blue), (2, Style.Orange), (5, Style.Green)];
        long longest = edges.Integers("budget")[^1];
        foreach ((int depth, Color color) in shown)
        {
            foreach ((int budget, Table part) in edges.By("depth").Single(rows => rows.Value == depth).Part.By("budget"))
            {
                if (depth != 3 && budget != longest)
                {
                    continue;
                }

                LinePattern pattern = depth == 5 ? LinePattern.DashDot
                    : budget == longest ? LinePattern.Solid
                    : budget == 200 ? LinePattern.Dotted : LinePattern.Dashed;
                (double[] strengths, double[] lower, double[] upper) =
                    (part.Array("log_strength"), part.Array("log_lower"), part.Array("log_upper"));
                plot.Add.Line(strengths, upper, $"L = {depth}, T = {budget}", color.Mix(Color.White, budget == longest ? 0 : 0.5), 1.2,
                    pattern);
                plot.Add.Line(strengths, lower, "", color.Mix(Color.White, budget == longest ? 0 : 0.5), 1.2,
                    pattern);
            }
        }

        Style.WholeDecades(plot.XAxis, -5.25, 5.25, 2);
        Style.WholeDecades(plot.YAxis, -15, 18, 3);
        plot.Legend.Position = LegendPosition.UpperLeft;
        plot.Legend.FontSize = 5.5;
        return plot;
    }

    private static Plot Linear(int depth, Table part, Table edges, ColorScale scale, bool withBar)
    {
        Plot plot = Style.Decades($"T3, L = {depth}", "η / η_{max} of T1");
        AddPortrait(plot, part, scale);
        double[] Centre(double[] strengths) =>
            [.. strengths.Select(strength => Elementary.Log10(new ScalarProduct(depth, Elementary.Exp10(strength)).LargestStableStep))];
        double[] at = edges.Array("log_strength");
        plot.Add.Scatter(at, [.. edges.Array("log_edge").Zip(Centre(at), (rate, centre) => rate - centre)], color: Color.Black,
            marker: MarkerShape.Cross, size: 3.5);
        double[] strengths = [.. at.Distinct()];
        double[] centres = Centre(strengths);
        foreach ((double exponent, Func<double, bool> range, int anchor) in new (double, Func<double, bool>, int)[]
            { (2, strength => strength <= -0.5, 0), (2.0 / depth, strength => strength >= 0.5, strengths.Length - 1) })
        {
            (double X, double Y)[] guide = [.. strengths.Zip(centres).Where(point => range(point.First))
                .Select(point => (point.First, (exponent * (point.First - strengths[anchor])) + centres[anchor] - point.Second + 0.3))];
            plot.Add.Line([.. guide.Select(point => point.X)], [.. guide.Select(point => point.Y)], color: Style.Red, width: 1.2,
                pattern: LinePattern.Dashed);
        }

        if (withBar)
        {
            plot.Add.ColorBar(scale, "log_{10} loss");
        }

        return plot;
    }

    private static void AddPortrait(Plot plot, Table part, ColorScale scale)
    {
        string vertical = part.Columns.Any(column => column.Name == "log_offset") ? "log_offset" : "log_rate";
        plot.Add.Heatmap(Grid.FromColumns(part.Doubles("log_strength"), part.Doubles(vertical), part.Doubles("log_loss")), scale);
    }

    /// <summary>Mean of log₁₀ loss over ensembles; NaN when one of them diverged.</summary>
    private static Table Means(Table runs)
    {
        var means = Enumerable.Range(0, runs.RowCount)
            .GroupBy(row => (Depth: runs.Integers("depth")[row], Strength: runs.Doubles("log_strength")[row],
                Offset: runs.Doubles("log_offset")[row]))
            .Select(rows => (rows.Key, Loss: rows.Average(row => runs.Doubles("log_loss")[row]))).ToList();
        return new Table(
            Column.Integers("depth", means.Select(row => row.Key.Depth), description: "L").AsKey(),
            Column.Doubles("log_strength", means.Select(row => row.Key.Strength), description: "log10 γ").AsKey(),
            Column.Doubles("log_offset", means.Select(row => row.Key.Offset), description: "log10 of η over 2/λ of the solution of "
                + "T1").AsKey(),
            Column.Doubles("log_loss", means.Select(row => row.Loss), description: "Mean log10 loss over ensembles; NaN: one diverged"));
    }
}
