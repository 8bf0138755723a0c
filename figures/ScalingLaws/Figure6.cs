using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>
/// Figure 6 of the paper: large networks with L = N reach the power law of linear activation after the symmetric phase. The seed text names
/// the left panel; its curve parameter
/// β and the right panel are ours.
/// </summary>
[TaskName("ScalingLaws.Figure6")]
[TaskDescription("Generalization error of large networks with L = N, and its exponent, for several β")]
[IsDependentOn(typeof(LargeNetwork))]
public sealed class Figure6 : FigureTask
{
    /// <summary>The exponent is fitted over this last part of the recorded α, on a logarithmic scale from the end.</summary>
    private const double Window = 8;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table curves = inputs.Table<LargeNetwork>("curves");
        var means = new List<(double Exponent, long Step, double Alpha, double Mean, double StandardError)>();
        var slopes = new List<(double Exponent, double Slope, double StandardError)>();
        foreach (IGrouping<double, int> exponent in Enumerable.Range(0, curves.RowCount).GroupBy(row => curves.Doubles("exponent")[row]))
        {
            Table part = curves.Rows(exponent);
            means.AddRange(Means(part, exponent.Key));
            slopes.Add(Slope(part, exponent.Key));
        }

        return TableSet.Of(
            ("means", new Table(
                Column.Doubles("exponent", means.Select(row => row.Exponent), description: "β").AsKey(),
                Column.Integers("step", means.Select(row => row.Step), description: "Samples used").AsKey(),
                Column.Doubles("alpha", means.Select(row => row.Alpha), description: "α = step/N"),
                Column.Doubles("mean", means.Select(row => row.Mean), description: "Mean ε_g of the runs"),
                Column.Doubles("standard_error", means.Select(row => row.StandardError), description: "Of the mean")).Rounding()),
            ("slopes", new Table(
                Column.Doubles("exponent", slopes.Select(row => row.Exponent), description: "β").AsKey(),
                Column.Doubles("slope", slopes.Select(row => row.Slope), description: "Mean over runs of the slope of ln ε_g over ln α at "
                    + "the end"),
                Column.Doubles("standard_error", slopes.Select(row => row.StandardError), description: "Of the mean"),
                Column.Doubles("theory", slopes.Select(row => -row.Exponent / (1 + row.Exponent)), description: "−β/(1+β)")).Rounding()),
            ("runs", inputs.Table<LargeNetwork>("runs").Rounding()));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        (Table means, Table slopes) = (data["means"], data["slopes"]);
        foreach (IGrouping<double, int> rows in Enumerable.Range(0, means.RowCount).GroupBy(row => means.Doubles("exponent")[row]))
        {
            yield return Claim.AtMost(
                $"β = {rows.Key}: the error falls below a fifth of its start",
                means.Doubles("mean")[rows.Last()] / means.Doubles("mean")[rows.First()], 0.2);
        }

        long units = data["runs"].Integers("units")[0];
        if (units >= 8)
        {
            yield return Claim.AtMost(
                "Steeper spectra learn faster at the end: slope of the largest β minus that of the smallest, −0.3 by theory",
                slopes.Doubles("slope")[^1] - slopes.Doubles("slope")[0], 0);
        }

        if (units == 40)
        {
            foreach ((int row, double slope) in slopes.Array("slope").Index())
            {
                yield return new Claim(
                    $"β = {slopes.Doubles("exponent")[row]}: slope at the end, against −β/(1+β)", slope, slopes.Doubles("theory")[row],
                        Tolerance.Within(0.08));
            }
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table runs = data["runs"];
        (long units, long dimension, double rate) =
            (runs.Integers("units")[0], runs.Integers("dimension")[0], runs.Doubles("learning_rate")[0]);
        return new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            Caption = $"**Figure 6.** Large networks whose eigenvalues are all distinct: erf activation, K = M = {units}, L = N = "
                + $"{dimension}, η = {rate}, σ_{{J}} = 10^{{−6}}. "
                + "**a** Generalization error, mean over initializations with its standard error; dashed guides ∝ α^{−β/(1+β)}. "
                + "**b** Slope of ln ε_{g} over ln α in the last factor of 8 of α, against −β/(1+β). The values of β and panel b are "
                + "ours; the power law is approached only far "
                + "beyond the escape from the symmetric phase.",
            [0, 0] = Errors(data["means"]),
            [0, 1] = Slopes(data["slopes"]),
        };
    }

    private static Plot Errors(Table means)
    {
        Plot plot = Style.ErrorOverAlpha("Mean over initializations");
        List<Table> parts = [.. Enumerable.Range(0, means.RowCount).GroupBy(row => means.Doubles("exponent")[row]).Select(means.Rows)];
        Palette colors = Style.Family(parts.Count);
        foreach ((int index, Table part) in parts.Index())
        {
            (double[] alphas, double[] mean, double[] error) = (part.Array("alpha"), part.Array("mean"), part.Array("standard_error"));
            plot.Add.FillBetween(alphas, [.. mean.Zip(error, (m, e) => Math.Max(m - e, m / 10))], [.. mean.Zip(error, (m, e) => m + e)],
                colors[index], 0.2);
            plot.Add.Line(alphas, mean, $"{part.Doubles("exponent")[0]}", colors[index], 1.8);
            double beta = part.Doubles("exponent")[0];
            double last = alphas[^1];
            plot.Add.Line(
                [last / Window, last], [1.5 * mean[^1] * Math.Pow(Window, beta / (1 + beta)), 1.5 * mean[^1]], color: colors[index],
                    width: 1, pattern: LinePattern.Dashed);
        }

        plot.Legend.Title = "β";
        plot.Legend.Position = LegendPosition.LowerLeft;
        return plot;
    }

    private static Plot Slopes(Table slopes)
    {
        var plot = new Plot { Title = "Exponent at the end", XLabel = "β", YLabel = "d ln ε_{g} / d ln α" };
        double[] betas = slopes.Array("exponent");
        plot.Add.Line(betas, slopes.Doubles("theory"), "−β/(1+β)", Color.Black, 1.2, LinePattern.Dashed);
        plot.Add.ErrorBars(betas, slopes.Array("slope"), slopes.Array("standard_error"), Style.Blue);
        plot.Add.Scatter(betas, slopes.Array("slope"), "mean slope of the runs", Style.Blue, MarkerShape.Circle, 6);
        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    private static IEnumerable<(double Exponent, long Step, double Alpha, double Mean, double StandardError)> Means(Table part,
        double exponent) =>
        Enumerable.Range(0, part.RowCount).GroupBy(row => part.Integers("step")[row]).Select(rows =>
        {
            var average = new Average(1);
            foreach (int row in rows)
            {
                average.Add(0, part.Doubles("error")[row]);
            }

            return (exponent, rows.Key, part.Doubles("alpha")[rows.First()], average.Mean(0), average.StandardError(0));
        });

    private static (double Exponent, double Slope, double StandardError) Slope(Table part, double exponent)
    {
        var average = new Average(1);
        foreach ((long _, Table run) in part.By("run"))
        {
            double last = run.Doubles("alpha")[^1];
            average.Add(0, PowerLawFit.Slope(run.Doubles("alpha"), run.Doubles("error"), last / Window, last));
        }

        return (exponent, average.Mean(0), average.StandardError(0));
    }
}
