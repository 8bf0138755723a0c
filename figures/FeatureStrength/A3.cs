using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>A3: the spread between draws of the weights, and noise in the labels (SPEC d).</summary>
[TaskName("FeatureStrength.A3")]
[TaskDescription("Best online loss and test accuracy over γ for several shares of random labels: mean and range over ensembles")]
[IsDependentOn(typeof(NoisePlane))]
public sealed class A3 : FigureTask
{
    private static readonly LinePattern[] Patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table runs = inputs.Table<NoisePlane>(PlaneTables.Runs);
        return TableSet.Of(("best", Best(runs).SinglePrecision()), ("setting", PortraitTable.Setting(runs)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        string objective = data["setting"].Strings("objective")[0];
        foreach ((double share, Table part) in data["best"].ByNumber("label_noise").Where(part => part.Value > 0))
        {
            yield return Claim.AtLeast(
                $"{share:P0} random labels: no network beats {Floor(objective)}: smallest online loss over it, "
                    + "to 5 % for the 3200 samples or fewer that it is the mean of",
                part.Doubles("loss_min").ToArray().Min() / Objective.NoiseFloor(objective, share), 0.95);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table setting = data["setting"];
        return new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            PanelAspectRatio = 0.75,
            Caption = $"**A3.** Draws of the initial weights and noise in the labels. Multilayer perceptrons of three layers and width N = "
                + $"{setting.Integers("width")[0]} on {Samples.NameOf(setting.Strings("data")[0])}, "
                + $"{Objective.NameOf(setting.Strings("objective")[0])}, T = "
                + $"{setting.Integers("steps")[0]}, batch "
                + $"{setting.Integers("batch")[0]}; a share s of the training labels is replaced by random ones. Lines: mean over "
                + $"{setting.Integers("ensembles")[0]} draws, bands: their range, at each draw's best η. **a** Online loss on the noisy "
                + "labels; dotted: "
                + $"{Floor(setting.Strings("objective")[0])}, which no network beats. **b** Accuracy on clean test samples.",
            [0, 0] = Panel(data["best"], "loss", "Online loss", "online loss at the best η",
                share => Objective.NoiseFloor(setting.Strings("objective")[0], share)),
            [0, 1] = Panel(data["best"], "accuracy", "Test accuracy", "test accuracy at the best η", null),
        };
    }

    private static string Floor(string objective) => Objective.IsCrossEntropy(objective)
        ? "the entropy of the labels, −Σ p ln p" : "the variance of the labels, Σ p(1 − p)/10";

    private static Plot Panel(Table best, string column, string title, string label, Func<double, double>? floor)
    {
        Plot plot = Style.Decades(title, label);
        plot.YAxis.TickLabel = null;
        foreach ((int index, (double share, Table part)) in best.ByNumber("label_noise").Index())
        {
            double[] strengths = part.Array("log_strength");
            Color color = Palette.OkabeIto[index];
            plot.Add.FillBetween(strengths, part.Array($"{column}_min"), part.Array($"{column}_max"), color, 0.25);
            plot.Add.Line(strengths, part.Array($"{column}_mean"), $"s = {share}", color, 1.3, Patterns[index % 3],
                marker: MarkerShape.Circle,
                markerSize: 3);
            if (floor is not null && share > 0)
            {
                plot.Add.HorizontalLine(floor(share), color: color, width: 0.8, pattern: LinePattern.Dotted);
            }
        }

        double[] all = [.. best.Array("log_strength").Distinct().Order()];
        Style.WholeDecades(plot.XAxis, all[0] - 0.2, all[^1] + 0.2, 1);
        plot.Legend.Position = LegendPosition.Best;
        return plot;
    }

    /// <summary>Mean and range over ensembles of what each reaches at its best step size.</summary>
    private static Table Best(Table runs)
    {
        var rows = Enumerable.Range(0, runs.RowCount).Where(row => runs.Booleans("accepted")[row])
            .GroupBy(row => (Noise: runs.Doubles("label_noise")[row], Strength: runs.Doubles("log_strength")[row]))
            .Select(column => (column.Key, Best: column.GroupBy(row => runs.Integers("ensemble")[row])
                .Select(ensemble => ensemble.MinBy(row => runs.Doubles("final_loss")[row])).ToList())).ToList();
        Column Statistic(string name, string source, Func<IEnumerable<double>, double> of, string description) => Column.Doubles(
            name, rows.Select(row => of(row.Best.Select(run => runs.Doubles(source)[run]))), description: description);
        return new Table(
            Column.Doubles("label_noise", rows.Select(row => row.Key.Noise), description: "Share of labels replaced").AsKey(),
            Column.Doubles("log_strength", rows.Select(row => row.Key.Strength), description: "log10 γ").AsKey(),
            Statistic("loss_mean", "final_loss", values => values.Average(), "Online loss at the best η, mean over ensembles"),
            Statistic("loss_min", "final_loss", values => values.Min(), "The smallest of them"),
            Statistic("loss_max", "final_loss", values => values.Max(), "The largest of them"),
            Statistic("accuracy_mean", "test_accuracy", values => values.Average(), "Accuracy on clean test samples, mean over ensembles"),
            Statistic("accuracy_min", "test_accuracy", values => values.Min(), "The smallest of them"),
            Statistic("accuracy_max", "test_accuracy", values => values.Max(), "The largest of them"));
    }
}
