using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of learning tasks in sequence (spec sections 6.2 and 7, D.1).</summary>
/// <param name="Size">N_i = N_h = N_o.</param>
/// <param name="Samples">N of every task.</param>
/// <param name="TargetDeviation">σ_Y.</param>
/// <param name="WeightDeviation">Standard deviation of the raw layers.</param>
/// <param name="Tasks">Number of tasks.</param>
/// <param name="StepsPerTask">Steps of gradient descent on each task.</param>
/// <param name="LearningRate">η.</param>
/// <param name="SamplesPerDecade">Recorded steps for each factor of ten after the start of a task.</param>
/// <param name="RelativeScales">The values of λ.</param>
/// <param name="Seed">Master seed of tasks and layers.</param>
public sealed record ContinualSetting(
    [property: Range(1, 20), Source(Origin.Code)] int Size,
    [property: Range(2, 1000), Source(Origin.Code)] int Samples,
    [property: Range(1e-6, 1e6), Source(Origin.Code)] double TargetDeviation,
    [property: Range(1e-9, 10), Source(Origin.Code)] double WeightDeviation,
    [property: Range(2, 20), Source(Origin.Code)] int Tasks,
    [property: Range(1, 1_000_000), Source(Origin.Code)] long StepsPerTask,
    [property: Range(1e-9, 0.1), Source(Origin.Code)] double LearningRate,
    [property: Range(1, 200), Source(Origin.Inferred)] int SamplesPerDecade,
    [property: Source(Origin.Code | Origin.Inferred)] IReadOnlyList<double> RelativeScales,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>
/// Network function and the losses of all tasks while they are learned one after the other: gradient descent and exact solution.
/// </summary>
[TaskName("LazyToRich.ContinualLearning")]
[TaskDescription("Tasks learned in sequence: network function and every task's loss, for every λ")]
public sealed class ContinualLearning : DataTask<ContinualSetting>
{
    /// <inheritdoc/>
    protected override ContinualSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(5, 25, 1, 1, 4, 6_000, 0.01, 4, [-10, 0, 1, 10], Seed: 21),
        _ => new(5, 25, 1, 1, 4, 6_000, 0.01, 7, [-10, 0, 1, 10], Seed: 21),
    };

    /// <inheritdoc/>
    protected override TableSet Run(ContinualSetting parameters, Inputs inputs)
    {
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.continual");
        var tasks = DrawTasks(parameters, stream);
        var problem = RandomProblem.Draw(
            stream, TaskSpectrum.Of(tasks[0].Correlation), parameters.Size, parameters.WeightDeviation);
        var indices = Enumerable.Range(1, parameters.Size).ToArray();
        var entries = indices.SelectMany(row => indices.Select(column => $"f_{row}_{column}"));
        var names = entries.Concat(Enumerable.Range(1, tasks.Count).Select(task => $"loss_{task}")).ToList();
        var (simulation, theory) = (new CurveRows(names), new CurveRows(names));
        foreach (var scale in parameters.RelativeScales)
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            Record(parameters, scale, tasks, Descend(parameters, tasks, problem.Start(scale)), simulation);
            Record(parameters, scale, tasks, Solve(parameters, tasks, problem.Start(scale), scale), theory);
        }

        return TableSet.Of(
            ("descent", simulation.ToTable()),
            ("exact", theory.ToTable()),
            ("boundaries", Table.Of(tasks.Select((_, index) => new TaskEnd(index + 1, (index + 1) * parameters.StepsPerTask)))),
            ("tasks", Table.Of(tasks.Select((task, index) => new SequenceTask(
                index + 1,
                task.MinimalLoss(),
                index + 1 < tasks.Count
                    ? 0.5 * (tasks[index + 1].Correlation - task.Correlation).FrobeniusNormSquared()
                    : double.NaN)))),
            ("steps", Table.Of(parameters.RelativeScales.Select(scale => StepSize.Of(
                scale,
                parameters.LearningRate,
                tasks.Max(task => TaskSpectrum.Of(task.Correlation).Strengths[0]),
                -SingularValues.Of(problem.Start(scale).Function)[0])))));
    }

    /// <summary>
    /// Random tasks whose functions are connected at λ = 0: determinants of one sign, else a network with λ = 0 stays on a saddle (spec
    /// section 5.6).
    /// </summary>
    private static List<LinearTask> DrawTasks(ContinualSetting parameters, RandomStream stream)
    {
        var tasks = new List<LinearTask>();
        for (var attempt = 0; tasks.Count < parameters.Tasks; attempt++)
        {
            var task = LinearTask.Draw(
                stream.Derive("task", attempt), parameters.Size, parameters.Size, parameters.Samples, parameters.TargetDeviation);
            if (tasks.Count == 0 || RandomProblem.Reaches(tasks[0].Correlation, task.Correlation))
            {
                tasks.Add(task);
            }
        }

        return tasks;
    }

    private static IReadOnlyList<long> Steps(ContinualSetting parameters) =>
        [0, .. Abscissae.Logarithmic(parameters.StepsPerTask, parameters.SamplesPerDecade)];

    private static IEnumerable<(int Task, long Step, StackedGram Gram)> Descend(
        ContinualSetting parameters, List<LinearTask> tasks, Weights start)
    {
        var weights = start;
        for (var task = 0; task < tasks.Count; task++)
        {
            var descent = new GradientDescent(weights, tasks[task].Correlation, parameters.LearningRate);
            foreach (var step in Steps(parameters))
            {
                weights = descent.AdvanceTo(step);
                yield return (task, step, weights.Gram());
            }
        }
    }

    private static IEnumerable<(int Task, long Step, StackedGram Gram)> Solve(
        ContinualSetting parameters, List<LinearTask> tasks, Weights start, double scale)
    {
        var sequence = new TaskSequence(
            [.. tasks.Select(task => task.Correlation)], start, scale, parameters.StepsPerTask * parameters.LearningRate);
        for (var task = 0; task < tasks.Count; task++)
        {
            foreach (var step in Steps(parameters))
            {
                yield return (task, step, sequence.During(task, step * parameters.LearningRate));
            }
        }
    }

    /// <summary>Rows keyed by the step since the first task began; the end of a task and the start of the next are the same row.</summary>
    private static void Record(
        ContinualSetting parameters,
        double scale,
        List<LinearTask> tasks,
        IEnumerable<(int Task, long Step, StackedGram Gram)> path,
        CurveRows rows)
    {
        foreach (var (task, step, gram) in path.Where(point => point.Step > 0 || point.Task == 0))
        {
            var function = gram.Function;
            rows.Add(
                scale,
                (task * parameters.StepsPerTask) + step,
                [.. function.Data.ToArray(), .. tasks.Select(observed => observed.Loss(function))]);
        }
    }
}

/// <summary>When a task of the sequence ends.</summary>
/// <param name="Task">Counted from 1.</param>
/// <param name="Step">The last step on it, counted from the first step on the first task.</param>
public sealed record TaskEnd(
    [property: Column(IsKey = true)] long Task, [property: Column(Description = "Step at which the task ends")] long Step);

/// <summary>Losses a task of the sequence has.</summary>
/// <param name="Task">Counted from 1.</param>
/// <param name="Minimum">L_min.</param>
/// <param name="DistanceToNext">½‖Σ of the next task − Σ‖²; NaN for the last.</param>
public sealed record SequenceTask(
    [property: Column(IsKey = true)] long Task,
    [property: Column(Description = "L_min")] double Minimum,
    [property: Column(Description = "½‖Σ of the next task − Σ‖²")] double DistanceToNext);
