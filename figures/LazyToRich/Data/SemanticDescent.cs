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
/// <param name="Seed">Master seed of the raw layers.</param>
public sealed record SemanticSetting(
    [property: Range(1e-9, 0.5), Source(Origin.Code | Origin.Thesis)] double LearningRate,
    [property: Range(1, 10_000_000), Source(Origin.Code | Origin.Thesis)] long Steps,
    [property: Range(0.1, 100), Source(Origin.Code | Origin.Thesis)] double LargeScale,
    [property: Range(1e-9, 1), Source(Origin.Code | Origin.Thesis)] double SmallDeviation,
    [property: Range(1e-3, 1), Source(Origin.Code | Origin.Thesis)] double LargeDeviation,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>
/// QQᵀ after learning the hierarchy by gradient descent from five starts, and what the splitting theorem says of the balanced three.
/// </summary>
[TaskName("LazyToRich.SemanticDescent")]
[TaskDescription("Representations after learning the semantic hierarchy from balanced and Gaussian starts")]
public sealed class SemanticDescent : DataTask<SemanticSetting>
{
    /// <inheritdoc/>
    protected override SemanticSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(0.1, 2_000, 10, 1e-3, 0.42, Seed: 4),
        _ => new(0.01, 20_000, 10, 1e-3, 0.42, Seed: 4),
    };

    /// <inheritdoc/>
    protected override TableSet Run(SemanticSetting parameters, Inputs inputs)
    {
        var (task, modes) = (SemanticTask.OneHot(), SemanticTask.Modes());
        var learned = new List<Table>();
        foreach (var (name, start) in Starts(parameters, modes))
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            var descent = new GradientDescent(start, task.Correlation, parameters.LearningRate, task.InputCovariance);
            var end = descent.AdvanceTo(parameters.Steps);
            learned.Add(Named(name, end.Gram().Matrix));
        }

        var predicted = Scales(parameters).Select(entry => Named(entry.Name, Representations.Of(modes, entry.Scale).Matrix));
        return TableSet.Of(
            ("learned", Table.Concat(learned)),
            ("predicted", Table.Concat(predicted)),
            ("labels", MatrixTable.Of(SemanticTask.ItemFeatures())),
            ("input_similarity", MatrixTable.Of(Representations.RichEncoderGram(modes))),
            ("output_similarity", MatrixTable.Of(Representations.RichDecoderGram(modes))));
    }

    /// <summary>The balanced starts by name.</summary>
    private static (string Name, double Scale)[] Scales(SemanticSetting parameters) =>
        [("zero", 0), ("positive", parameters.LargeScale), ("negative", -parameters.LargeScale)];

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
    }

    private static Table Named(string name, Matrix gram)
    {
        var table = MatrixTable.Of(gram);
        return new Table([Column.Strings("start", Enumerable.Repeat(name, table.RowCount)).AsKey(), .. table.Columns]);
    }
}
