using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>What the three architectures of Figure 5 have in common.</summary>
/// <param name="Samples">N of every random task.</param>
/// <param name="TargetDeviation">σ_Y.</param>
/// <param name="WeightDeviation">Standard deviation of the raw layers.</param>
/// <param name="Draws">Number of random problems behind means and bands.</param>
/// <param name="LargestScale">λ runs from minus to plus this value.</param>
/// <param name="Scales">Number of values of λ in the scan.</param>
/// <param name="LateTime">The flow time that stands for the end of learning.</param>
/// <param name="Times">Number of flow times of the courses, logarithmic from 0.01 to 1000.</param>
/// <param name="LearningRate">η of the gradient descent shown beside the first draw.</param>
/// <param name="DescentTime">Flow time at which gradient descent stops.</param>
/// <param name="Seed">Master seed.</param>
public sealed record KernelChangeSetting(
    [property: Range(2, 1000), Source(Origin.Inferred)] int Samples,
    [property: Range(1e-6, 1e6), Source(Origin.Inferred)] double TargetDeviation,
    [property: Range(1e-12, 10), Source(Origin.Inferred)] double WeightDeviation,
    [property: Range(2, 10_000), Source(Origin.Inferred)] int Draws,
    [property: Range(0.1, 1000), Source(Origin.Inferred)] double LargestScale,
    [property: Range(3, 1001), Source(Origin.Inferred)] int Scales,
    [property: Range(1, 1e9), Source(Origin.Inferred)] double LateTime,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Times,
    [property: Range(1e-9, 0.1), Source(Origin.Inferred)] double LearningRate,
    [property: Range(0.01, 1e5), Source(Origin.Inferred)] double DescentTime,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>One architecture of Figure 5.</summary>
/// <param name="Architecture">funnel, square or inverted.</param>
/// <param name="Inputs">N_i.</param>
/// <param name="Hidden">N_h = min(N_i, N_o).</param>
/// <param name="Outputs">N_o.</param>
public sealed record ArchitecturePoint(
    [property: Source(Origin.Review)] string Architecture,
    [property: Source(Origin.Inferred)] int Inputs,
    [property: Source(Origin.Inferred)] int Hidden,
    [property: Source(Origin.Inferred)] int Outputs)
{
    /// <summary>The widths as a shape.</summary>
    internal NetworkShape Shape => new(Inputs, Hidden, Outputs);
}

/// <summary>
/// How far the tangent kernel moves from where it began, S(0, T), over λ and over time (spec sections 4.2 and 5): mean and deviation
/// over random problems from the exact solution, and gradient descent for the first of them.
/// </summary>
public abstract class KernelChangeOf : SweepTask<KernelChangeSetting, ArchitecturePoint>
{
    /// <summary>The λ of the courses over time, as fractions of the largest.</summary>
    private static readonly double[] CourseFractions = [-1, -0.5, 0, 0.5, 1];

    /// <summary>The times at which the specification tabulates the mean over 40 problems of its own.</summary>
    private static readonly double[] TabulatedTimes = [0.5, 2, 10, 50, 1e4];

    private static readonly double[] TabulatedScales = [-10, -2, 0, 2, 10];

    /// <inheritdoc/>
    protected sealed override IReadOnlyList<ArchitecturePoint> Points(Profile profile) =>
        [new("funnel", 4, 2, 2), new("square", 4, 4, 4), new("inverted", 2, 2, 4)];

    /// <inheritdoc/>
    protected sealed override TableSet Run(KernelChangeSetting shared, ArchitecturePoint point, Inputs inputs)
    {
        var stream = RandomStream.Create(shared.Seed, "LazyToRich.kernelChange");
        var problems = Enumerable.Range(0, shared.Draws).Select(draw => RandomProblem.Draw(
            stream.Derive("problem", draw), point.Shape, shared.Samples, shared.TargetDeviation, shared.WeightDeviation)).ToArray();
        var scan = Scan(problems, Abscissae.Linear(-shared.LargestScale, shared.LargestScale, shared.Scales), [shared.LateTime], inputs);
        var tabulated = Scan(problems, TabulatedScales, TabulatedTimes, inputs);
        var scales = CourseFractions.Select(fraction => fraction * shared.LargestScale).ToArray();
        var times = Abscissae.Times(0.01, 1000, shared.Times);
        var course = Scan(problems, scales, times, inputs);
        var steps = scales.Select(scale => StepSize.Of(scale, shared.LearningRate, problems[0].Task.Strengths[0]));
        return TableSet.Of(
            ("scan", Table.Of(scan.Select(Named))),
            ("tabulated", Table.Of(tabulated.Select(Named))),
            ("course", Table.Of(scales.SelectMany((scale, place) =>
            {
                var exact = ExactCourse(problems[0], scale, times);
                var descent = DescentCourse(shared, problems[0], scale, times, inputs);
                return times.Select((time, index) =>
                {
                    var (_, _, mean, deviation) = course[(place * times.Count) + index];
                    return new KernelCourse(point.Architecture, scale, time, mean, deviation, exact[index], descent[index]);
                });
            }))),
            ("steps", Table.Of(steps.Select(size =>
                new ArchitectureStep(point.Architecture, size.RelativeScale, size.LearningRate, size.FastestRate)))));

        KernelDistance Named((double Scale, double Time, double Mean, double Deviation) row) =>
            new(point.Architecture, row.Scale, row.Time, row.Mean, row.Deviation, problems.Length);
    }

    private static List<(double Scale, double Time, double Mean, double Deviation)> Scan(
        RandomProblem[] problems, IReadOnlyList<double> scales, IReadOnlyList<double> times, Inputs inputs)
    {
        var rows = new List<(double, double, double, double)>();
        foreach (var scale in scales)
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            var courses = problems.Select(problem => ExactCourse(problem, scale, times)).ToArray();
            for (var time = 0; time < times.Count; time++)
            {
                var (mean, deviation) = Moments([.. courses.Select(course => course[time])]);
                rows.Add((scale, times[time], mean, deviation));
            }
        }

        return rows;
    }

    private static double[] ExactCourse(RandomProblem problem, double scale, IReadOnlyList<double> times)
    {
        var start = problem.Start(scale);
        var (first, solution) = (start.Gram(), new StableSolution(problem.Task, start, scale));
        return [.. times.Select(time => TangentKernel.Distance(first, solution.At(time)))];
    }

    /// <summary>S(0, T) from gradient descent at the nearest whole step; NaN beyond the time it is run to.</summary>
    private static double[] DescentCourse(
        KernelChangeSetting shared, RandomProblem problem, double scale, IReadOnlyList<double> times, Inputs inputs)
    {
        var start = problem.Start(scale);
        var (first, descent) = (start.Gram(), new GradientDescent(start, problem.Task.Correlation, shared.LearningRate));
        var distances = new double[times.Count];
        for (var index = 0; index < times.Count; index++)
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            distances[index] = times[index] > shared.DescentTime * (1 + 1e-9)
                ? double.NaN
                : TangentKernel.Distance(first, descent.AdvanceTo((long)Math.Round(times[index] / shared.LearningRate)).Gram());
        }

        return distances;
    }

    private static (double Mean, double Deviation) Moments(double[] values)
    {
        var mean = values.Sum() / values.Length;
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)));
    }
}

/// <summary>Kernel change of Figure 5, which reads the seed's numbers as variances.</summary>
[TaskName("LazyToRich.KernelChange")]
[TaskDescription("Kernel distance over λ and time for funnel, square and inverted funnel networks")]
public sealed class KernelChange : KernelChangeOf
{
    /// <inheritdoc/>
    protected override KernelChangeSetting Parameters(Profile profile) =>
        Setting(profile, targetDeviation: Math.Sqrt(10), weightDeviation: Math.Sqrt(1e-5));

    /// <summary>The values of a profile for one reading of the seed's σ.</summary>
    internal static KernelChangeSetting Setting(Profile profile, double targetDeviation, double weightDeviation) => profile switch
    {
        Profile.Smoke => new(10, targetDeviation, weightDeviation, 6, 10, 9, 1e4, 16, 1e-2, 10, Seed: 5),
        _ => new(10, targetDeviation, weightDeviation, 50, 10, 41, 1e4, 81, 1e-3, 1000, Seed: 5),
    };
}
