using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace FeatureStrength;

/// <summary>A3: the spread between draws of the weights, and noise in the labels (SPEC d).</summary>
[TaskName("FeatureStrength.A3")]
[TaskDescription("Best online loss and test accuracy over γ for several shares of random labels: mean and range over ensembles")]
[IsDependentOn(typeof(NoisePlane))]
public sealed class A3 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<RunRow> runs = inputs.Rows<NoisePlane, RunRow>(PlaneTables.Runs);
        List<NoiseRow> best = [.. Best(runs)];
        SettingRow setting = PortraitTable.Setting(runs);
        return TableSet.Of(
            ("best", Table.Of(best).InSingle()),
            ("theory", Table.Of(Theory(best, setting)).InDouble()),
            ("setting", Table.Of([setting])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        int ensembles = data["setting"].Rows<SettingRow>()[0].Ensembles;
        ILookup<double, NoiseRow> best = data["best"].Rows<NoiseRow>().ToLookup(row => row.LabelNoise);
        List<NoiseTheoryRow> theory = [.. data["theory"].Rows<NoiseTheoryRow>()];
        double clean = Explained(best[0].Min(row => row.LossMin), theory.First(row => row.LabelNoise == 0));
        foreach (NoiseTheoryRow noisy in theory.Where(row => row.LabelNoise > 0))
        {
            double percent = Math.Round(100 * noisy.LabelNoise);
            yield return OfEveryDraw(
                $"explained-{percent}",
                $"{percent} % random labels: no draw explains a larger share of what can be known of a label than with clean ones",
                "share explained by the best draw",
                Explained(best[noisy.LabelNoise].Min(row => row.LossMin), noisy),
                Bound.AtMost(
                    clean, BoundKind.Theory,
                    "SPEC a.3: the variance of a random label, Σ p(1 − p)/10 (entropy for cross-entropy), is beyond every network; the share "
                        + "with clean labels of this run"),
                ensembles);
            yield return OfEveryDraw(
                $"found-{percent}", $"{percent} % random labels: every draw finds more right classes than its labels have",
                "test accuracy of the worst draw, at the best γ",
                best[noisy.LabelNoise].Max(row => row.AccuracyMin),
                Bound.AtLeast(
                    noisy.RightLabel, BoundKind.Theory, "1 − 0.9 s of the labels are right, and the right class is the most frequent one"),
                ensembles);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        IReadOnlyList<NoiseRow> best = data["best"].Rows<NoiseRow>();
        var figure = new Figure(1, 2)
        {
            Letters = true,
            PanelAspectRatio = 0.75,
            Caption = $"**A3.** Draws of the initial weights and noise in the labels. Multilayer perceptrons of three layers and width N = "
                + $"{setting.Width} on {Samples.NameOf(setting.Data)}, {Objective.NameOf(setting.Objective)}, T = {setting.Steps}, batch "
                + $"{setting.Batch}; a share s of the training labels is replaced by random ones. Lines: mean over {setting.Ensembles} "
                + "draws, bands: their range, at each draw's best η. **a** Online loss on the noisy labels; dotted: "
                + (Objective.IsCrossEntropy(setting.Objective)
                    ? "the entropy of the labels, −Σ p ln p" : "the variance of the labels, Σ p(1 − p)/10")
                + ", which no network beats. **b** Accuracy on clean test samples.",
        };
        Fill(
            figure[0, 0], best, "Online loss", "online loss at the best η", row => (row.LossMin, row.LossMean, row.LossMax));
        foreach ((int index, NoiseTheoryRow row) in data["theory"].Rows<NoiseTheoryRow>().Index().Where(row => row.Item.LabelNoise > 0))
        {
            figure[0, 0].Add.HorizontalLine(row.Floor, 0.8f, Style.Of(index), Dashes.Dotted);
        }

        Fill(
            figure[0, 1], best, "Test accuracy", "test accuracy at the best η", row => (row.AccuracyMin, row.AccuracyMean, row.AccuracyMax));
        return figure;
    }

    /// <summary>Losses of perfect and of ignorant networks for every share of random labels.</summary>
    internal static IEnumerable<NoiseTheoryRow> Theory(IEnumerable<NoiseRow> best, SettingRow setting) =>
        from share in best.Select(row => row.LabelNoise).Distinct()
        select new NoiseTheoryRow(
            share, Objective.NoiseFloor(setting.Objective, share), Objective.MeanLabel(setting.Objective), 1 - (0.9 * share));

    /// <summary>Share of the loss between an ignorant and a perfect network that is gone.</summary>
    private static double Explained(double loss, NoiseTheoryRow theory) => (theory.MeanLabel - loss) / (theory.MeanLabel - theory.Floor);

    private static Claim OfEveryDraw(string id, string subject, string statistic, double measured, Bound bound, int ensembles) =>
        ensembles < Claim.LeastDraws
            ? Claim.NotShown(id, subject, statistic, bound, $"it takes {Claim.LeastDraws} draws, this size has {ensembles}")
            : new Claim(id, subject, statistic, measured, bound);

    private static void Fill(
        Plot plot, IReadOnlyList<NoiseRow> best, string title, string label, Func<NoiseRow, (double Min, double Mean, double Max)> of)
    {
        plot.Decades(title, label);
        plot.YAxis.TickLabel = null;
        foreach ((int index, IGrouping<double, NoiseRow> part) in best.GroupBy(row => row.LabelNoise).Index())
        {
            double[] strengths = [.. part.Select(row => row.LogStrength)];
            plot.Add.FillY(strengths, part.Select(row => of(row).Min).ToArray(), part.Select(row => of(row).Max).ToArray())
                .FillColor = Style.Of(index).WithAlpha(0.25);
            plot.Add.Scatter(strengths, part.Select(row => of(row).Mean).ToArray()).Styled(
                $"s = {part.Key}", Style.Of(index), 1.3, Style.Pattern(index), marker: MarkerShape.FilledCircle, markerSize: 3);
        }

        plot.XAxis.WholeDecades(best.Min(row => row.LogStrength) - 0.2, best.Max(row => row.LogStrength) + 0.2, 1);
    }

    /// <summary>Mean and range over draws of what each reaches at its best step size.</summary>
    private static IEnumerable<NoiseRow> Best(IEnumerable<RunRow> runs) =>
        from run in runs
        where run.IsAccepted
        group run by (run.LabelNoise, run.LogStrength) into column
        let best = column.GroupBy(run => run.Ensemble).Select(draw => draw.MinBy(run => run.FinalLoss)!).ToList()
        select new NoiseRow(
            column.Key.LabelNoise, column.Key.LogStrength,
            best.Average(run => run.FinalLoss), best.Min(run => run.FinalLoss), best.Max(run => run.FinalLoss),
            best.Average(run => run.TestAccuracy), best.Min(run => run.TestAccuracy), best.Max(run => run.TestAccuracy));
}
