using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of the initial weights of Figures 1 to 3 (spec section 2).</summary>
/// <param name="Hidden">N_h.</param>
/// <param name="WeightDeviation">σ, standard deviation of the raw layers Algorithm 1 starts from.</param>
/// <param name="RelativeScales">The values of λ.</param>
/// <param name="MiddleScale">
/// λ of the middle columns of Figures 2 and 3. The paper's text says 0; the caption of the submission's figure said 0.001.
/// </param>
/// <param name="Seed">Master seed of the raw layers and the hidden rotation, which all λ share.</param>
public sealed record StartSetting(
    [property: Range(1, 50), Source(Origin.Seed)] int Hidden,
    [property: Range(1e-12, 10), Source(Origin.Seed | Origin.Inferred)] double WeightDeviation,
    [property: Source(Origin.Review | Origin.Inferred)] IReadOnlyList<double> RelativeScales,
    [property: Range(-1, 1), Source(Origin.Review)] double MiddleScale,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>A column of panels of Figures 2 and 3.</summary>
/// <param name="Place">From the left, counted from 1.</param>
/// <param name="RelativeScale">Its λ.</param>
public sealed record FigureColumn(
    [property: Column(IsKey = true)] long Place, [property: Column(Description = "λ of the column")] double RelativeScale);

/// <summary>Draws λ-balanced weights, once by Algorithm 1 and once aligned with the task, for every λ from the same raw layers.</summary>
/// <typeparam name="TTask">The task the aligned weights are aligned with.</typeparam>
public abstract class DrawnStarts<TTask> : DataTask<StartSetting>
    where TTask : DrawnRegression
{
    /// <summary>|λ| of the outer columns of Figures 2 and 3.</summary>
    private const double OuterScale = 2;

    /// <inheritdoc/>
    protected sealed override TableSet Run(StartSetting parameters, Inputs inputs)
    {
        var modes = TaskSpectrum.Of(DrawnRegression.Read<TTask>(inputs).Correlation);
        var shape = new NetworkShape(modes.Inputs, parameters.Hidden, modes.Outputs);
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.start");
        return TableSet.Of(
            ("random", Tabulate(parameters, scale => BalancedInitialization.Draw(stream, shape, scale, parameters.WeightDeviation))),
            ("columns", Table.Of(
                new[] { -OuterScale, parameters.MiddleScale, OuterScale }.Select((scale, place) => new FigureColumn(place + 1, scale)))),
            ("aligned", Tabulate(parameters, scale =>
                BalancedInitialization.DrawAligned(stream, modes, parameters.Hidden, scale, parameters.WeightDeviation))));
    }

    private static Table Tabulate(StartSetting parameters, Func<double, Weights> draw) => Table.Of(
        parameters.RelativeScales.Append(parameters.MiddleScale).Distinct().Order().SelectMany(scale => WeightTable.Of(scale, draw(scale))));
}

/// <summary>The starts of Figures 1 to 3, the seed's 10⁻⁵ read as the standard deviation of the raw weights.</summary>
[TaskName("LazyToRich.Starts")]
[TaskDescription("λ-balanced initial weights (Algorithm 1) and their task-aligned variant")]
[IsDependentOn(typeof(RegressionTask))]
public sealed class Starts : DrawnStarts<RegressionTask>
{
    /// <inheritdoc/>
    protected override StartSetting Parameters(Profile profile) => new(2, 1e-5, [-10, -2, 0, 2, 10], MiddleScale: 0, Seed: 2025);
}
