using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of fine-tuning with another relative scale (spec sections 6.5 and 7, D.4).</summary>
/// <param name="Size">N_i = N_h = N_o.</param>
/// <param name="Samples">N of both tasks.</param>
/// <param name="TargetDeviation">σ_Y.</param>
/// <param name="WeightDeviation">Standard deviation of the raw layers before pre-training.</param>
/// <param name="Draws">Number of pairs of tasks.</param>
/// <param name="PretrainingTime">Flow time of pre-training at λ = 0.</param>
/// <param name="LargestScale">λ_FT runs from minus to plus this value.</param>
/// <param name="Scales">Number of values of λ_FT.</param>
/// <param name="Times">Number of recorded times, logarithmic from 0.01 to 10.</param>
/// <param name="LearningRate">η of the gradient descent shown beside the first draw.</param>
/// <param name="Seed">Master seed.</param>
public sealed record FineTuningSetting(
    [property: Range(1, 20), Source(Origin.Inferred)] int Size,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Samples,
    [property: Range(1e-6, 1e6), Source(Origin.Inferred)] double TargetDeviation,
    [property: Range(1e-9, 10), Source(Origin.Inferred)] double WeightDeviation,
    [property: Range(2, 10_000), Source(Origin.Inferred)] int Draws,
    [property: Range(0.1, 1e6), Source(Origin.Inferred)] double PretrainingTime,
    [property: Range(0.1, 1000), Source(Origin.Inferred)] double LargestScale,
    [property: Range(3, 1001), Source(Origin.Inferred)] int Scales,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Times,
    [property: Range(1e-9, 0.1), Source(Origin.Inferred)] double LearningRate,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>
/// A network pre-trained at λ = 0 is rebuilt with the same function and another λ, then learns a second task: loss over time, and the
/// time to one per cent of the initial excess loss over λ_FT.
/// </summary>
[TaskName("LazyToRich.FineTuning")]
[TaskDescription("Fine-tuning on a second task after changing λ of a pre-trained network")]
public sealed class FineTuning : DataTask<FineTuningSetting>
{
    /// <summary>The λ_FT of the courses over time, as fractions of the largest.</summary>
    private static readonly double[] CourseFractions = [-1, -0.2, 0, 0.2, 1];

    /// <inheritdoc/>
    protected override FineTuningSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(4, 16, Math.Sqrt(10), 1e-3, 4, 1e4, 10, 9, 17, 5e-3, Seed: 23),
        _ => new(4, 16, Math.Sqrt(10), 1e-3, 50, 1e4, 10, 41, 49, 1e-3, Seed: 23),
    };

    /// <inheritdoc/>
    protected override TableSet Run(FineTuningSetting parameters, Inputs inputs)
    {
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.fineTuning");
        var pairs = Enumerable.Range(0, parameters.Draws).Select(draw => Pretrain(parameters, stream.Derive("pair", draw))).ToArray();
        var scales = Abscissae.Linear(-parameters.LargestScale, parameters.LargestScale, parameters.Scales);
        var times = scales.Select(scale =>
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            var logs = pairs.Select(pair => Elementary.Log10(TimeToOnePercent(pair, scale))).ToArray();
            var mean = logs.Sum() / logs.Length;
            var deviation = Math.Sqrt(logs.Sum(log => (log - mean) * (log - mean)) / (logs.Length - 1));
            return new FineTuningTime(scale, mean, deviation, logs.Length);
        }).ToArray();

        var instants = Abscissae.Times(0.01, 10, parameters.Times);
        var shown = CourseFractions.Select(fraction => fraction * parameters.LargestScale).ToArray();
        return TableSet.Of(
            ("times", Table.Of(times)),
            ("courses", Table.Of(shown.SelectMany(scale =>
            {
                inputs.Cancellation.ThrowIfCancellationRequested();
                return Course(parameters, pairs[0], scale, instants);
            }))),
            ("steps", Table.Of(shown.Select(scale => StepSize.Of(
                scale, parameters.LearningRate, pairs[0].Second.Strengths[0], -pairs[0].Learned.Strengths[0])))));
    }

    /// <summary>The function learned on a first task at λ = 0, and the second task.</summary>
    private static Pair Pretrain(FineTuningSetting parameters, RandomStream stream)
    {
        var shape = new NetworkShape(parameters.Size, parameters.Size, parameters.Size);
        var problem = RandomProblem.Draw(
            stream, shape, parameters.Samples, parameters.TargetDeviation, parameters.WeightDeviation);
        var learned = new StableSolution(problem.Task, problem.Start(0), 0).At(parameters.PretrainingTime).Function;
        for (var attempt = 0; ; attempt++)
        {
            var second = LinearTask.Draw(
                stream.Derive("second", attempt),
                parameters.Size,
                parameters.Size,
                parameters.Samples,
                parameters.TargetDeviation).Correlation;
            if (RandomProblem.Reaches(learned, second))
            {
                return new Pair(
                    TaskSpectrum.Of(learned), TaskSpectrum.Of(second), stream.Derive("rotation").HaarOrthogonal(parameters.Size));
            }
        }
    }

    /// <summary>Bisection in log T; the excess loss of a gradient flow never increases.</summary>
    private static double TimeToOnePercent(Pair pair, double scale)
    {
        var (solution, correlation) = (pair.Solve(scale), pair.Second.Correlation);
        var goal = 0.01 * solution.At(0).ExcessLoss(correlation);
        var (early, late) = (-6.0, 6.0);
        for (var halving = 0; halving < 45; halving++)
        {
            var middle = (early + late) / 2;
            (early, late) = solution.At(Elementary.Exp10(middle)).ExcessLoss(correlation) > goal ? (middle, late) : (early, middle);
        }

        return Elementary.Exp10(late);
    }

    private static IEnumerable<FineTuningCourse> Course(
        FineTuningSetting parameters, Pair pair, double scale, IReadOnlyList<double> times)
    {
        var (solution, correlation) = (pair.Solve(scale), pair.Second.Correlation);
        var descent = new GradientDescent(pair.Start(scale), correlation, parameters.LearningRate);
        var initial = solution.At(0).ExcessLoss(correlation);
        foreach (var time in times)
        {
            var simulated = descent.AdvanceTo((long)Math.Round(time / parameters.LearningRate)).Gram();
            yield return new FineTuningCourse(
                scale, time, solution.At(time).ExcessLoss(correlation) / initial, simulated.ExcessLoss(correlation) / initial);
        }
    }

    private sealed record Pair(TaskSpectrum Learned, TaskSpectrum Second, Matrix Rotation)
    {
        public Weights Start(double scale) => BalancedInitialization.WithFunction(
            Learned.OutputBasis, Learned.Strengths, Learned.InputBasis, scale, Rotation);

        public StableSolution Solve(double scale) => new(Second, Start(scale), scale);
    }
}

/// <summary>How long fine-tuning takes at one λ_FT.</summary>
/// <param name="RelativeScale">λ_FT.</param>
/// <param name="Mean">Mean over the draws of log10 of the flow time.</param>
/// <param name="Deviation">Standard deviation of that logarithm.</param>
/// <param name="Draws">Number of pairs of tasks.</param>
public sealed record FineTuningTime(
    [property: Column(IsKey = true, Description = "λ_FT")] double RelativeScale,
    [property: Column(Description = "Mean log10 of the flow time to 1 % of the initial excess loss")] double Mean,
    [property: Column(Description = "Standard deviation of that logarithm over the draws")] double Deviation,
    [property: Column(Description = "Pairs of tasks")] long Draws);

/// <summary>Excess loss on the second task at one λ_FT and time.</summary>
/// <param name="RelativeScale">λ_FT.</param>
/// <param name="Time">T.</param>
/// <param name="Exact">Excess loss over its initial value, exact.</param>
/// <param name="Descent">The same by gradient descent.</param>
public sealed record FineTuningCourse(
    [property: Column(IsKey = true, Description = "λ_FT")] double RelativeScale,
    [property: Column(IsKey = true, Description = "Flow time T")] double Time,
    [property: Column(Description = "Excess loss over its initial value, exact")] double Exact,
    [property: Column(Description = "The same by gradient descent")] double Descent);
