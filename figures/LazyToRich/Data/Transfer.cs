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
                new TransferItem(scale, item + 1, SemanticTask.Items[item], predicted[item], taught[item]));
        });
        var curves = Abscissae.Linear(-parameters.LargestScale, parameters.LargestScale, parameters.Scales).Select(scale =>
        {
            var predicted = SemanticTask.Transfer(Representations.Of(modes, scale).EncoderGram, Taught);
            return new TransferCurve(scale, predicted[1], predicted[2], predicted[4]);
        });
        return TableSet.Of(("items", Table.Of(items)), ("curves", Table.Of(curves)));
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

/// <summary>What the new feature is predicted to be for one item, at one λ.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="Item">Counted from 1.</param>
/// <param name="Name">Name of the item.</param>
/// <param name="Predicted">G_ij/G_jj.</param>
/// <param name="Taught">Gradient descent on the new output unit.</param>
public sealed record TransferItem(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true)] long Item,
    string Name,
    [property: Column(Description = "G_ij/G_jj")] double Predicted,
    [property: Column(Description = "Gradient descent on the new output unit")] double Taught);

/// <summary>Predictions over λ.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="Sibling">For the other fish.</param>
/// <param name="Cousin">For a bird.</param>
/// <param name="Other">For a plant.</param>
public sealed record TransferCurve(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "Prediction for the other fish")] double Sibling,
    [property: Column(Description = "Prediction for a bird")] double Cousin,
    [property: Column(Description = "Prediction for a plant")] double Other);
