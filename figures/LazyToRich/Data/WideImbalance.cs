using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of the wide random layers of Figures 1C and A3 (spec sections 5.5 and 7).</summary>
/// <param name="Inputs">N_i at width multiplier 1.</param>
/// <param name="Hidden">N_h at width multiplier 1.</param>
/// <param name="Outputs">N_o at width multiplier 1.</param>
/// <param name="Multipliers">Factors all widths are multiplied with for the approach to λI.</param>
/// <param name="ShownMultiplier">The factor of the network whose imbalance is shown as a picture.</param>
/// <param name="ShownUnits">Hidden units shown, the first of all; a picture of all would not fit a snapshot.</param>
/// <param name="Seed">Master seed of the layers.</param>
public sealed record WideSetting(
    [property: Range(1, 1000), Source(Origin.Thesis)] int Inputs,
    [property: Range(2, 1000), Source(Origin.Thesis)] int Hidden,
    [property: Range(1, 1000), Source(Origin.Thesis)] int Outputs,
    [property: Source(Origin.Inferred)] IReadOnlyList<int> Multipliers,
    [property: Range(1, 64), Source(Origin.Inferred)] int ShownMultiplier,
    [property: Range(2, 100), Source(Origin.Inferred)] int ShownUnits,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>W2ᵀW2 − W1W1ᵀ of LeCun, He, Glorot and scaled layers, and how it approaches λI with the width.</summary>
[TaskName("LazyToRich.WideImbalance")]
[TaskDescription("Imbalance of wide Gaussian layers: pictures, best-fitting λ, deviation over width")]
public sealed class WideImbalance : DataTask<WideSetting>
{
    /// <inheritdoc/>
    protected override WideSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(10, 50, 20, [1, 2, 4], 4, 20, Seed: 3),
        _ => new(10, 50, 20, [1, 2, 4, 8, 16], 4, 50, Seed: 3),
    };

    /// <inheritdoc/>
    protected override TableSet Run(WideSetting parameters, Inputs inputs)
    {
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.wide");
        NetworkShape Shape(int factor) => new(factor * parameters.Inputs, factor * parameters.Hidden, factor * parameters.Outputs);
        var shown = Shape(parameters.ShownMultiplier);
        (string Name, WideInitialization Layers)[] kinds =
        [
            ("LeCun", WideInitialization.LeCun(shown)),
            ("He", WideInitialization.He(shown)),
            ("Glorot", WideInitialization.Glorot(shown)),
            ("scaled", WideInitialization.Scaled(shown, 0.5, 2)),
        ];
        var drawn = kinds.Select(kind => kind.Layers.Draw(stream.Derive(kind.Name)).Imbalance).ToArray();
        var sizes = parameters.Multipliers.Select(factor => WideInitialization.LeCun(Shape(factor))).ToArray();
        var grown = sizes.Select(layers => layers.Draw(stream).Imbalance).ToArray();
        return TableSet.Of(
            ("imbalance", Table.Of(kinds.SelectMany((kind, index) => Corner(kind.Name, drawn[index], parameters.ShownUnits)))),
            ("kinds", Table.Of(kinds.Select((kind, index) => Statistics(kind.Layers, drawn[index]).Of(kind.Name)))),
            ("widths", Table.Of(parameters.Multipliers.Select((factor, index) => Statistics(sizes[index], grown[index]).At(factor)))));
    }

    /// <summary>The leading block of a matrix, one row per hidden unit.</summary>
    private static IEnumerable<ImbalanceRow> Corner(string name, Matrix imbalance, int units) =>
        Enumerable.Range(0, Math.Min(units, imbalance.Rows)).Select(unit => new ImbalanceRow(
            name, unit + 1, [.. Enumerable.Range(0, Math.Min(units, imbalance.Rows)).Select(other => imbalance[unit, other])]));

    private static BalanceStatistics Statistics(WideInitialization layers, Matrix imbalance) => new(
        layers.ExpectedRelativeScale,
        imbalance.Trace() / imbalance.Rows,
        ScaleError(layers),
        layers.OffDiagonalDeviation,
        WideInitialization.OffDiagonalRootMeanSquare(imbalance),
        DeviationError(layers));

    /// <summary>
    /// Standard deviation of λ* = tr(W2ᵀW2 − W1W1ᵀ)/N_h: the sum of N_oN_h and N_hN_i independent squares, each of variance 2σ⁴.
    /// </summary>
    private static double ScaleError(WideInitialization layers)
    {
        var (shape, one, two) = (layers.Shape, layers.EncoderVariance, layers.DecoderVariance);
        return Math.Sqrt(2 * ((shape.Outputs * two * two) + (shape.Inputs * one * one)) / shape.Hidden);
    }

    /// <summary>
    /// Standard deviation of the root mean square off the diagonal. The squares of entries (i, j) and (i, k) share row i: given that row,
    /// they have the mean s_i = σ2²|w2_i|² + σ1²|w1_i|², whose variance is V = 2(N_oσ2⁸ + N_iσ1⁸). With v = E D_ij² and M pairs,
    /// Var(mean of D_ij²) = (2v² + 3V + 2(N_h − 2)V)/M.
    /// </summary>
    private static double DeviationError(WideInitialization layers)
    {
        var (shape, one, two) = (layers.Shape, layers.EncoderVariance, layers.DecoderVariance);
        var mean = layers.OffDiagonalDeviation * layers.OffDiagonalDeviation;
        var shared = 2 * ((shape.Outputs * two * two * two * two) + (shape.Inputs * one * one * one * one));
        var pairs = shape.Hidden * (shape.Hidden - 1) / 2.0;
        var variance = ((2 * mean * mean) + (3 * shared) + (2 * (shape.Hidden - 2) * shared)) / pairs;
        return Math.Sqrt(variance) / (2 * layers.OffDiagonalDeviation);
    }

    /// <summary>What is measured of one network, and what it should be.</summary>
    private sealed record BalanceStatistics(
        double ExpectedScale, double NearestScale, double ScaleError, double ExpectedDeviation, double Deviation, double DeviationError)
    {
        public KindBalance Of(string kind) =>
            new(kind, ExpectedScale, NearestScale, ExpectedDeviation, Deviation, ScaleError, DeviationError);

        public WidthBalance At(int multiplier) =>
            new(multiplier, ExpectedScale, NearestScale, ExpectedDeviation, Deviation, ScaleError, DeviationError);
    }
}
