using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of the map over relative and absolute scale (spec section 7, A.4).</summary>
/// <param name="Size">N_i = N_h = N_o.</param>
/// <param name="Samples">N.</param>
/// <param name="LargestAbsoluteScale">The absolute scale runs from 1 to this value; W2W1(0) has all singular values √scale and the targets
/// are Y/scale.</param>
/// <param name="AbsoluteScales">Number of absolute scales.</param>
/// <param name="LearningRate">η.</param>
/// <param name="Steps">Number of steps.</param>
/// <param name="Seed">Master seed of the task and of the two rotations W2W1(0) is made of.</param>
public sealed record ScaleMapSetting(
    [property: Range(1, 20), Source(Origin.Related)] int Size,
    [property: Range(3, 1000), Source(Origin.Related)] int Samples,
    [property: Range(1.1, 1000), Source(Origin.Related)] double LargestAbsoluteScale,
    [property: Range(2, 200), Source(Origin.Related)] int AbsoluteScales,
    [property: Range(1e-9, 0.1), Source(Origin.Related)] double LearningRate,
    [property: Range(1, 10_000_000), Source(Origin.Related)] long Steps,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>One row of the map.</summary>
/// <param name="RelativeScale">λ.</param>
public sealed record RelativeScalePoint([property: Source(Origin.Related)] double RelativeScale);

/// <summary>
/// Kernel change by gradient descent, and by the exact solution, over relative scale λ and absolute scale of the weights.
/// </summary>
[TaskName("LazyToRich.ScaleMap")]
[TaskDescription("Kernel distance after learning over relative and absolute weight scale")]
public sealed class ScaleMap : SweepTask<ScaleMapSetting, RelativeScalePoint>
{
    /// <inheritdoc/>
    protected override ScaleMapSetting Parameters(Profile profile) => Setting(profile);

    /// <summary>The values of a profile, which the row of λ = 0 shares.</summary>
    internal static ScaleMapSetting Setting(Profile profile) => profile switch
    {
        Profile.Smoke => new(2, 10, 20, 8, 0.02, 2_000, Seed: 14),
        _ => new(2, 10, 20, 40, 0.01, 4_000, Seed: 14),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<RelativeScalePoint> Points(Profile profile) =>
        [.. Abscissae.Linear(-9, 9, profile == Profile.Smoke ? 8 : 40).Select(scale => new RelativeScalePoint(scale))];

    /// <inheritdoc/>
    protected override TableSet Run(ScaleMapSetting shared, RelativeScalePoint point, Inputs inputs)
    {
        var stream = RandomStream.Create(shared.Seed, "LazyToRich.scaleMap");
        var correlation = LinearTask.Draw(stream.Derive("task"), shared.Size, shared.Size, shared.Samples, 1).Correlation;
        var rotations = Rotations(stream, correlation);
        return TableSet.Of(("distance", Table.Of(AbsoluteScales(shared).Select(scale =>
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            var start = Start(shared, rotations, scale, point.RelativeScale);
            var target = correlation * (1 / scale);
            var end = new GradientDescent(start, target, shared.LearningRate).AdvanceTo(shared.Steps).Gram();
            var exact = new StableSolution(TaskSpectrum.Of(target), start, point.RelativeScale).At(shared.Steps * shared.LearningRate);
            return new ScaleDistance(
                point.RelativeScale, scale, TangentKernel.Distance(start.Gram(), end), TangentKernel.Distance(start.Gram(), exact));
        }))));
    }

    /// <summary>The absolute scales of the map.</summary>
    internal static IReadOnlyList<double> AbsoluteScales(ScaleMapSetting shared) =>
        Abscissae.Linear(1, shared.LargestAbsoluteScale, shared.AbsoluteScales);

    /// <summary>Weights whose function has all singular values √scale.</summary>
    internal static Weights Start(
        ScaleMapSetting shared, (Matrix Output, Matrix Input) rotations, double absoluteScale, double relativeScale) =>
        BalancedInitialization.WithFunction(
            rotations.Output,
            [.. Enumerable.Repeat(Math.Sqrt(absoluteScale), shared.Size)],
            rotations.Input,
            relativeScale,
            Matrix.Identity(shared.Size));

    /// <summary>Bases of W2W1(0), drawn until gradient flow from there reaches the task at every λ.</summary>
    internal static (Matrix Output, Matrix Input) Rotations(RandomStream stream, Matrix correlation)
    {
        for (var attempt = 0; ; attempt++)
        {
            var output = stream.Derive("output", attempt).HaarOrthogonal(correlation.Rows);
            var input = stream.Derive("input", attempt).HaarOrthogonal(correlation.Rows);
            if (RandomProblem.Reaches(output * input.Transpose(), correlation))
            {
                return (output, input);
            }
        }
    }
}

/// <summary>Kernel distance from start to end of learning, at one λ and absolute scale.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="AbsoluteScale">σ.</param>
/// <param name="Descent">S(0, end) by gradient descent.</param>
/// <param name="Exact">S(0, end) of the exact solution.</param>
public sealed record ScaleDistance(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true)] double AbsoluteScale,
    [property: Column(Description = "S(0, end) by gradient descent")] double Descent,
    [property: Column(Description = "S(0, end) of the exact solution")] double Exact);
