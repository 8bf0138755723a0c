using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of transferring a new feature (spec section 6.4, D.3).</summary>
/// <param name="LearningRate">η of gradient descent on the new output unit, in units of 1/G_jj.</param>
/// <param name="Steps">Steps of gradient descent on the new output unit.</param>
/// <param name="ShownScales">λ whose predictions are shown for every item.</param>
/// <param name="LargestScale">λ of the curves runs from minus to plus this value.</param>
/// <param name="Scales">Number of values of λ of the curves.</param>
public sealed record TransferSetting(
    [property: Range(1e-3, 1), Source(Origin.Inferred)] double LearningRate,
    [property: Range(1, 100_000), Source(Origin.Inferred)] int Steps,
    [property: Source(Origin.Inferred)] IReadOnlyList<double> ShownScales,
    [property: Range(0.1, 1000), Source(Origin.Inferred)] double LargestScale,
    [property: Range(3, 1001), Source(Origin.Inferred)] int Scales);

/// <summary>What a feature taught for one item predicts for the others, after the hierarchy was learned with different λ.</summary>
[TaskName("LazyToRich.Transfer")]
[TaskDescription("Generalisation of a feature taught for the goldfish only, over λ")]
public sealed class Transfer : DataTask<TransferSetting>
{
    /// <summary>The item the feature is taught for: the goldfish.</summary>
    private const int Taught = 0;

    /// <inheritdoc/>
    protected override TransferSetting Parameters(Profile profile) =>
        new(0.1, 400, [-10, -2, 0, 2, 10], 20, profile == Profile.Smoke ? 21 : 81);

    /// <inheritdoc/>
    protected override TableSet Run(TransferSetting parameters, Inputs inputs)
    {
        var modes = SemanticTask.Modes();
        var items = parameters.ShownScales.SelectMany(scale =>
        {
            var predicted = SemanticTask.Transfer(Representations.Of(modes, scale).EncoderGram, Taught);
            var taught = Teach(Learned(modes, scale), parameters);
            return Enumerable.Range(0, SemanticTask.Size).Select(item =>
                (Scale: scale, Item: item, Predicted: predicted[item], Taught: taught[item]));
        }).ToArray();
        var scales = Abscissae.Linear(-parameters.LargestScale, parameters.LargestScale, parameters.Scales);
        var curves = scales.Select(scale => SemanticTask.Transfer(Representations.Of(modes, scale).EncoderGram, Taught)).ToArray();
        return TableSet.Of(
            ("items", new Table(
                Column.Doubles("relative_scale", items.Select(row => row.Scale), description: "λ").AsKey(),
                Column.Integers("item", items.Select(row => row.Item + 1)).AsKey(),
                Column.Strings("name", items.Select(row => SemanticTask.Items[row.Item])),
                Column.Doubles("predicted", items.Select(row => row.Predicted), description: "G_ij/G_jj"),
                Column.Doubles("taught", items.Select(row => row.Taught), description: "Gradient descent on the new output unit"))),
            ("curves", new Table(
                Column.Doubles("relative_scale", scales, description: "λ").AsKey(),
                Column.Doubles("sibling", curves.Select(curve => curve[1]), description: "Prediction for the other fish"),
                Column.Doubles("cousin", curves.Select(curve => curve[2]), description: "Prediction for a bird"),
                Column.Doubles("other", curves.Select(curve => curve[4]), description: "Prediction for a plant"))));
    }

    private static Weights Learned(TaskSpectrum modes, double scale) => BalancedInitialization.WithFunction(
        modes.OutputBasis, modes.Strengths, modes.InputBasis, scale, Matrix.Identity(SemanticTask.Size));

    /// <summary>Trains one new output unit on one item with the encoder frozen, and returns what it says of every item.</summary>
    private static double[] Teach(Weights learned, TransferSetting parameters)
    {
        var hidden = learned.Encoder.Block(0, Taught, learned.Encoder.Rows, 1);
        var rate = parameters.LearningRate / hidden.FrobeniusNormSquared();
        var unit = new Matrix(1, learned.Encoder.Rows);
        for (var step = 0; step < parameters.Steps; step++)
        {
            var error = 1 - (unit * hidden)[0, 0];
            unit += hidden.Transpose() * (rate * error);
        }

        return (unit * learned.Encoder).Data.ToArray();
    }
}
