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
            ("imbalance", Table.Concat(kinds.Select((kind, index) => Corner(kind.Name, drawn[index], parameters.ShownUnits)))),
            ("kinds", Statistics(
                Column.Strings("initialization", kinds.Select(kind => kind.Name)), [.. kinds.Select(kind => kind.Layers)], drawn)),
            ("widths", Statistics(Column.Integers("multiplier", parameters.Multipliers), sizes, grown)));
    }

    /// <summary>The leading block of a matrix, one row per hidden unit and one column for each of the others.</summary>
    private static Table Corner(string name, Matrix imbalance, int units)
    {
        var shown = Math.Min(units, imbalance.Rows);
        return new Table(
        [
            Column.Strings("initialization", Enumerable.Repeat(name, shown)).AsKey(),
            Column.Integers("unit", Enumerable.Range(1, shown)).AsKey(),
            .. Enumerable.Range(0, shown).Select(other => Column.Doubles(
                $"unit_{other + 1}", Enumerable.Range(0, shown).Select(unit => imbalance[unit, other]))),
        ]);
    }

    private static Table Statistics(Column kind, WideInitialization[] layers, Matrix[] imbalances) => new(
        kind.AsKey(),
        Column.Doubles("expected_scale", layers.Select(layer => layer.ExpectedRelativeScale), description: "λ for infinite width"),
        Column.Doubles("nearest_scale", imbalances.Select(matrix => matrix.Trace() / matrix.Rows), description: "λ* = tr D/N_h"),
        Column.Doubles(
            "expected_deviation", layers.Select(layer => layer.OffDiagonalDeviation), description: "Standard deviation off the diagonal"),
        Column.Doubles(
            "deviation",
            imbalances.Select(WideInitialization.OffDiagonalRootMeanSquare),
            description: "Measured root mean square off the diagonal"));
}
