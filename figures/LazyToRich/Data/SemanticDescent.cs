using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of learning the semantic hierarchy (spec sections 6.1 and 7, Figure 4).</summary>
/// <param name="LearningRate">η; a step counts as a flow time of η/8 because one-hot items are not whitened.</param>
/// <param name="Steps">Number of steps.</param>
/// <param name="LargeScale">|λ| of the two lazy starts.</param>
/// <param name="SmallDeviation">Standard deviation of the small Gaussian layers, also of the raw layers of the balanced starts.</param>
/// <param name="LargeDeviation">Standard deviation of the large Gaussian layers.</param>
/// <param name="WideHidden">Hidden units of the wide Gaussian layers; their deviation is <paramref name="LargeDeviation"/> too.</param>
/// <param name="Seed">Master seed of the raw layers.</param>
public sealed record SemanticSetting(
    [property: Range(1e-9, 0.5), Source(Origin.Code | Origin.Thesis)] double LearningRate,
    [property: Range(1, 10_000_000), Source(Origin.Code | Origin.Thesis)] long Steps,
    [property: Range(0.1, 100), Source(Origin.Code | Origin.Thesis)] double LargeScale,
    [property: Range(1e-9, 1), Source(Origin.Code | Origin.Thesis)] double SmallDeviation,
    [property: Range(1e-3, 1), Source(Origin.Code | Origin.Thesis)] double LargeDeviation,
    [property: Range(8, 4096), Source(Origin.Inferred)] int WideHidden,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>
/// QQᵀ after learning the hierarchy by gradient descent from six starts, and what theory says of it: the splitting theorem for the balanced
/// starts, its limit λ → 0 for small Gaussian layers, σ²N_hI for large ones, whose representations learning hardly changes.
/// </summary>
[TaskName("LazyToRich.SemanticDescent")]
[TaskDescription("Representations after learning the semantic hierarchy from balanced and Gaussian starts")]
public sealed class SemanticDescent : DataTask<SemanticSetting>
{
    /// <inheritdoc/>
    protected override SemanticSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(0.1, 2_000, 10, 1e-3, 0.42, 64, Seed: 4),
        _ => new(0.01, 20_000, 10, 1e-3, 0.42, 256, Seed: 4),
    };

    /// <inheritdoc/>
    protected override TableSet Run(SemanticSetting parameters, Inputs inputs)
    {
        var (task, modes) = (SemanticTask.OneHot(), SemanticTask.Modes());
        var starts = Starts(parameters, modes).ToList();
        var learned = starts.SelectMany(entry =>
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            var descent = new GradientDescent(entry.Start, task.Correlation, parameters.LearningRate, task.InputCovariance);
            return Entries(entry.Name, descent.AdvanceTo(parameters.Steps).Gram());
        });

        // Σxx = I/8: in the whitened dynamics a step counts as η/8 and the initial excess loss is ½‖Y‖².
        var drift = parameters.LearningRate / task.Samples * 0.5 * task.Targets.FrobeniusNormSquared();
        return TableSet.Of(
            ("learned", Table.Of(learned)),
            ("predicted", Table.Of(Predicted(parameters, modes).SelectMany(entry => Entries(entry.Name, entry.Gram)))),
            ("starts", Table.Of(starts.Select(entry => new SemanticStart(entry.Name, entry.Start.Shape.Hidden, drift)))),
            ("labels", MatrixTable.Of(SemanticTask.ItemFeatures())),
            ("input_similarity", MatrixTable.Of(Representations.RichEncoderGram(modes))),
            ("output_similarity", MatrixTable.Of(Representations.RichDecoderGram(modes))));
    }

    /// <summary>The balanced starts by name.</summary>
    private static (string Name, double Scale)[] Scales(SemanticSetting parameters) =>
        [("zero", 0), ("positive", parameters.LargeScale), ("negative", -parameters.LargeScale)];

    private static IEnumerable<(string Name, StackedGram Gram)> Predicted(SemanticSetting parameters, TaskSpectrum modes)
    {
        var balanced = Scales(parameters).Append((Name: "small", Scale: 0));
        return balanced.Select(entry => (entry.Name, Representations.Of(modes, entry.Scale)))
            .Append(("large", Unspecific(SemanticTask.Size)))
            .Append(("wide", Unspecific(parameters.WideHidden)));

        StackedGram Unspecific(int hidden)
        {
            var gram = Matrix.Identity(SemanticTask.Size) * (parameters.LargeDeviation * parameters.LargeDeviation * hidden);
            return StackedGram.Of(gram, modes.Correlation, gram);
        }
    }

    private static IEnumerable<(string Name, Weights Start)> Starts(SemanticSetting parameters, TaskSpectrum modes)
    {
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.semantic");
        var problem = RandomProblem.Draw(stream, modes, SemanticTask.Size, parameters.SmallDeviation);
        foreach (var (name, scale) in Scales(parameters))
        {
            yield return (name, problem.Start(scale));
        }

        yield return ("small", new Weights(problem.RawEncoder, problem.RawDecoder));
        var factor = parameters.LargeDeviation / parameters.SmallDeviation;
        yield return ("large", new Weights(problem.RawEncoder * factor, problem.RawDecoder * factor));
        var wide = stream.Derive("wide");
        yield return ("wide", new Weights(
            wide.Derive("encoder").NormalMatrix(parameters.WideHidden, SemanticTask.Size, parameters.LargeDeviation),
            wide.Derive("decoder").NormalMatrix(SemanticTask.Size, parameters.WideHidden, parameters.LargeDeviation)));
    }

    private static IEnumerable<GramEntry> Entries(string start, StackedGram gram) =>
        MatrixTable.Entries(gram.Matrix).Select(entry => new GramEntry(start, entry.Row, entry.Column, entry.Value));
}

/// <summary>An entry of QQᵀ after learning.</summary>
/// <param name="Start">The start, by name.</param>
/// <param name="Row">Row, counted from 0.</param>
/// <param name="Column">Column, counted from 0.</param>
/// <param name="Value">The entry.</param>
public sealed record GramEntry(
    [property: Column(IsKey = true)] string Start,
    [property: Column(IsKey = true)] long Row,
    [property: Column(IsKey = true)] long Column,
    double Value);

/// <summary>A start of the semantic network.</summary>
/// <param name="Start">Its name.</param>
/// <param name="Hidden">N_h.</param>
/// <param name="Drift">How far gradient descent may move tr(W2ᵀW2 − W1W1ᵀ), which the flow conserves: η times the initial excess loss.</param>
public sealed record SemanticStart(
    [property: Column(IsKey = true)] string Start,
    [property: Column(Description = "N_h")] long Hidden,
    [property: Column(Description = "η times the initial excess loss: largest drift of tr(W2ᵀW2 − W1W1ᵀ) in first order")] double Drift);
