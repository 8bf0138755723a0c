using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

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
        ("power_law", inputs.Table<FeatureScaling>("curves").Rounded()),
        ("power_law_plateaus", inputs.Table<FeatureScaling>("plateaus").Rounded()),
        ("data", inputs.Table<DataFeatureScaling>("curves").Rounded()),
        ("data_plateaus", inputs.Table<DataFeatureScaling>("plateaus").Rounded()),
        ("data_stream", inputs.Table<DataFeatureScaling>("stream")),
        ("data_spectrum", inputs.Table<InputSpectrum>("spectrum").Rounded()),
        ("data_source", inputs.Table<InputSpectrum>("source").Rounded()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure3Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        FeaturePlateauRow left = data["power_law_plateaus"].Rows<FeaturePlateauRow>()[0];
        FeaturePlateauRow right = data["data_plateaus"].Rows<FeaturePlateauRow>()[0];
        InputSourceRow source = data["data_source"].Rows<InputSourceRow>().Single();
        var figure = new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            Caption = "**Figure 3.** Generalization error of linear activation, K = M = 1, η = 0.05, σ_{J} = 0.01, when only the N_{l} "
                + "leading eigen-coordinates of the student are "
                + "trained: stochastic gradient descent, mean over initializations (solid), and Eq. (11) with the same spectrum (black, "
                + "dashed). "
                + $"**a** Power-law inputs, L = N = {left.Dimension}, β = 1; the plateaus fall as N_{{l}}^{{−β}}. "
                + $"**b** {Inputs(source, data["data_stream"].Rows<FeatureStreamRow>().Single())}, L = N = {right.Dimension}.",
        };
        Panel(figure[0, 0], "Power-law inputs, β = 1", data["power_law"].Rows<FeatureCurveRow>());
        Panel(figure[0, 1], Title(source), data["data"].Rows<FeatureCurveRow>());
        return figure;
    }

    private static string Title(InputSourceRow source) => Enum.Parse<InputKind>(source.Kind) switch
    {
        InputKind.Cifar5m => "CIFAR-5m in grey",
        InputKind.Patches => "Substitute for CIFAR-5m: patches of photographs",
        _ => "Substitute for CIFAR-5m: Gaussian, β = 0.3",
    };

    /// <summary>What the inputs of the right panel are; whatever is not CIFAR-5m says so first.</summary>
    private static string Inputs(InputSourceRow source, FeatureStreamRow stream)
    {
        string images = $"{source.Side}×{source.Side} pixels, covariance of {source.Images} images, "
            + $"fitted β = {source.Exponent:F2} (k = {InputSpectrum.FirstFitted} to {InputSpectrum.LastFitted})";
        string repeats = stream.Passes == 1 ? "" : $"; the images are too few and were read {stream.Passes} times";
        return Enum.Parse<InputKind>(source.Kind) switch
        {
            InputKind.Cifar5m => $"CIFAR-5m images in grey, {images}{repeats}; dashed for the average teacher",
            InputKind.Patches => $"SUBSTITUTE, not CIFAR-5m: patches of {source.Files} photographs, {images}",
            _ => "SUBSTITUTE, not CIFAR-5m: Gaussian inputs with the exponent β = 0.3 that the paper fits to CIFAR-5m",
        };
    }

    private static void Panel(Plot plot, string title, IReadOnlyList<FeatureCurveRow> rows)
    {
        plot.ErrorOverAlpha(title);
        List<IGrouping<int, FeatureCurveRow>> curves = [.. rows.GroupBy(row => row.Trained)];
        Color[] colors = Style.Family(curves.Count);
        foreach ((int index, IGrouping<int, FeatureCurveRow> curve) in curves.Index())
        {
            plot.Add.ScatterLine(curve.Select(row => row.Alpha).ToArray(), curve.Select(row => row.Mean).ToArray())
                .Styled($"{curve.Key}", colors[index], width: 2);
        }

        foreach ((int index, IGrouping<int, FeatureCurveRow> curve) in curves.Index())
        {
            plot.Add.ScatterLine(curve.Select(row => row.Alpha).ToArray(), curve.Select(row => row.Theory).ToArray())
                .Styled(index == 0 ? "Eq. (11)" : "", Colors.Black, width: 1, pattern: Dashes.Dashed);
        }

        plot.PlaceLegend(LegendPlace.LowerLeft, title: "N_{l}");
    }
}
