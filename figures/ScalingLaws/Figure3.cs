using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Figure 3 of the paper: feature scaling. Only the N_l leading eigen-coordinates are trained; the error ends on a plateau ∝
/// N_l^−β.</summary>
[TaskName("ScalingLaws.Figure3")]
[TaskDescription("Feature scaling: only the leading eigen-coordinates of the student are trained")]
[IsDependentOn(typeof(FeatureScaling))]
[IsDependentOn(typeof(DataFeatureScaling))]
[IsDependentOn(typeof(InputSpectrum))]
public sealed class Figure3 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("power_law", inputs.Table<FeatureScaling>("curves").Rounding()),
        ("power_law_plateaus", inputs.Table<FeatureScaling>("plateaus").Rounding()),
        ("data", inputs.Table<DataFeatureScaling>("curves").Rounding()),
        ("data_plateaus", inputs.Table<DataFeatureScaling>("plateaus").Rounding()),
        ("data_stream", inputs.Table<DataFeatureScaling>("stream")),
        ("data_spectrum", inputs.Table<InputSpectrum>("spectrum").Rounding()),
        ("data_source", inputs.Table<InputSpectrum>("source").Rounding()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach (Claim claim in AgainstExactMean("Left", data["power_law"]).Concat(
            KindOf(data) == InputKind.PowerLaw ? AgainstExactMean("Right", data["data"]) : AgainstOwnTeachers(data["data"])))
        {
            yield return claim;
        }

        Table plateaus = data["power_law_plateaus"];
        int[] small = [.. Enumerable.Range(0, plateaus.RowCount)
            .Where(row => 16 * plateaus.Integers("trained")[row] <= plateaus.Integers("dimension")[row])];
        if (small.Length > 1)
        {
            double[] ends = [.. Last(data["power_law"]).Select(row => row.Mean)];
            yield return new Claim(
                "Left: the plateau falls as N_l^−β for N_l ≪ L: exponent of the simulated ends up to N_l = L/16",
                PowerLawFit.Slope([.. small.Select(row => (double)plateaus.Integers("trained")[row])], [.. small.Select(row => ends[row])],
                    0, 1e9), -1,
                Tolerance.Within(0.25));
        }

        if (KindOf(data) != InputKind.Patches)
        {
            yield return new Claim(
                "Right: exponent 1 + β of the inputs, fitted from k = 10 to 200; the paper fits β ≈ 0.3 to CIFAR-5m",
                1 + data["data_source"].Doubles("exponent")[0], 1.3, Tolerance.Within(KindOf(data) == InputKind.PowerLaw ? 0.05 : 0.1));
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data) => new(rows: 1, columns: 2)
    {
        Letters = true,
        Caption = "**Figure 3.** Generalization error of linear activation, K = M = 1, η = 0.05, σ_{J} = 0.01, when only the N_{l} "
            + "leading eigen-coordinates of the student are "
            + "trained: stochastic gradient descent, mean over initializations (solid), and Eq. (11) with the same spectrum (black, "
            + "dashed). "
            + $"**a** Power-law inputs, L = N = {data["power_law_plateaus"].Integers("dimension")[0]}, β = 1; the plateaus fall as "
            + "N_{l}^{−β}. "
            + $"**b** {Inputs(data)}, L = N = {data["data_plateaus"].Integers("dimension")[0]}.",
        [0, 0] = Panel("Power-law inputs, β = 1", data["power_law"]),
        [0, 1] = Panel(
            KindOf(data) switch
            {
                InputKind.Cifar5m => "CIFAR-5m in grey",
                InputKind.Patches => "Substitute for CIFAR-5m: patches of photographs",
                _ => "Substitute for CIFAR-5m: Gaussian, β = 0.3",
            },
            data["data"]),
    };

    /// <summary>What the inputs of the right panel are; whatever is not CIFAR-5m says so first.</summary>
    private static string Inputs(TableSet data)
    {
        Table source = data["data_source"];
        long side = source.Integers("side")[0];
        string images = $"{side}×{side} pixels, covariance of {source.Integers("images")[0]} images, "
            + $"fitted β = {source.Doubles("exponent")[0]:F2} (k = {InputSpectrum.FirstFitted} to {InputSpectrum.LastFitted})";
        long passes = data["data_stream"].Integers("passes")[0];
        string repeats = passes == 1 ? "" : $"; the images are too few and were read {passes} times";
        return KindOf(data) switch
        {
            InputKind.Cifar5m => $"CIFAR-5m images in grey, {images}{repeats}; dashed for the average teacher",
            InputKind.Patches => $"SUBSTITUTE, not CIFAR-5m: patches of {source.Integers("files")[0]} photographs, {images}",
            _ => "SUBSTITUTE, not CIFAR-5m: Gaussian inputs with the exponent β = 0.3 that the paper fits to CIFAR-5m",
        };
    }

    private static InputKind KindOf(TableSet data) => Enum.Parse<InputKind>(data["data_source"].Strings("kind")[0]);

    private static IEnumerable<Claim> AgainstExactMean(string panel, Table curves)
    {
        yield return Claim.AtMost(
            $"{panel}: the last errors agree with the exact mean at finite N and η: largest deviation in standard errors",
            Last(curves).Max(row => Math.Abs(row.Mean - row.Exact) / row.StandardError), 4);
        yield return Claim.AtMost(
            $"{panel}: Eq. (11) lies below the exact mean by the noise of the frozen coordinates, at most η/2: largest relative "
                + "difference at the end",
            Last(curves).Max(row => (row.Exact / row.Theory) - 1), 0.05);
    }

    /// <summary>The exact recursion is for Gaussian inputs; images have Eq. (11) of the teachers drawn.</summary>
    private static IEnumerable<Claim> AgainstOwnTeachers(Table curves)
    {
        yield return Claim.AtMost(
            "Right: the last errors agree with Eq. (11) of the very teachers drawn: largest relative difference",
            Last(curves).Max(row => Math.Abs((row.Mean / row.OwnTheory) - 1)), 0.15);
    }

    private static Plot Panel(string title, Table curves)
    {
        Plot plot = Style.ErrorOverAlpha(title);
        List<(long Trained, Table Part)> parts = [.. curves.By("trained")];
        Palette colors = Style.Family(parts.Count);
        foreach ((int index, (long trained, Table part)) in parts.Index())
        {
            plot.Add.Line(part.Array("alpha"), part.Doubles("mean"), $"{trained}", colors[index], 2);
        }

        foreach ((int index, (long _, Table part)) in parts.Index())
        {
            plot.Add.Line(part.Array("alpha"), part.Doubles("theory"), index == 0 ? "Eq. (11)" : "", Color.Black, 1, LinePattern.Dashed);
        }

        plot.Legend.Title = "N_{l}";
        plot.Legend.Position = LegendPosition.LowerLeft;
        return plot;
    }

    private static IEnumerable<(double Mean, double StandardError, double Exact, double Theory, double OwnTheory)> Last(Table curves) =>
        curves.By("trained").Select(part => part.Part).Select(part => (
            part.Doubles("mean")[^1], part.Doubles("standard_error")[^1], part.Doubles("exact")[^1], part.Doubles("theory")[^1],
            part.Doubles("own_theory")[^1]));
}
