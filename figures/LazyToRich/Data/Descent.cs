using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of full-batch gradient descent from the starts of Figures 1 to 3.</summary>
/// <param name="LearningRate">η.</param>
/// <param name="Steps">Number of steps.</param>
/// <param name="SamplesPerDecade">Recorded steps for each factor of ten; theory is evaluated at the same steps.</param>
public sealed record DescentSetting(
    [property: Range(1e-9, 0.1), Source(Origin.Seed)] double LearningRate,
    [property: Range(1, 100_000_000), Source(Origin.Inferred)] long Steps,
    [property: Range(1, 1000), Source(Origin.Inferred)] int SamplesPerDecade)
{
    /// <summary>The seed's η = 0.0002 for 2·10⁵ steps; smoke takes larger steps and, where records are wide, fewer.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="smokeSamples">Recorded steps for each factor of ten in the smoke profile.</param>
    internal static DescentSetting Of(Profile profile, int smokeSamples) =>
        profile == Profile.Smoke ? new(5e-4, 80_000, smokeSamples) : new(2e-4, 200_000, 60);
}

/// <summary>Gradient descent from the random starts: what Figures 1B and 2 draw solid.</summary>
/// <typeparam name="TTask">The regression task.</typeparam>
/// <typeparam name="TStarts">The initial weights.</typeparam>
public abstract class DescentFrom<TTask, TStarts> : DataTask<DescentSetting>
    where TTask : DrawnRegression
    where TStarts : DrawnStarts<TTask>
{
    /// <inheritdoc/>
    protected sealed override DescentSetting Parameters(Profile profile) => DescentSetting.Of(profile, smokeSamples: 20);

    /// <inheritdoc/>
    protected sealed override TableSet Run(DescentSetting parameters, Inputs inputs)
    {
        var task = DrawnRegression.Read<TTask>(inputs);
        var strongest = TaskSpectrum.Of(task.Correlation).Strengths[0];
        var (recorder, steps, sizes) = (new DynamicsRecorder(task), new List<StepSize>(), new List<StartSize>());
        foreach (var (scale, start) in WeightTable.Read(inputs.Rows<TStarts, InitialWeight>("random")))
        {
            steps.Add(StepSize.Of(scale, parameters.LearningRate, strongest));
            sizes.Add(new StartSize(scale, start.Encoder.FrobeniusNormSquared() + start.Decoder.FrobeniusNormSquared()));
            var descent = new GradientDescent(start, task.Correlation, parameters.LearningRate);
            foreach (var step in Abscissae.Logarithmic(parameters.Steps, parameters.SamplesPerDecade))
            {
                inputs.Cancellation.ThrowIfCancellationRequested();
                recorder.Add(scale, step, descent.AdvanceTo(step).Gram());
            }
        }

        return TableSet.Of(
            [.. recorder.ToTables().Select(entry => (entry.Key, entry.Value)), ("steps", Table.Of(steps)), ("sizes", Table.Of(sizes))]);
    }
}

/// <summary>The exact solution from the same starts at the same steps: what Figures 1B and 2 draw dotted.</summary>
/// <typeparam name="TTask">The regression task.</typeparam>
/// <typeparam name="TStarts">The initial weights.</typeparam>
public abstract class ExactFlowFrom<TTask, TStarts> : DataTask<DescentSetting>
    where TTask : DrawnRegression
    where TStarts : DrawnStarts<TTask>
{
    /// <inheritdoc/>
    protected sealed override DescentSetting Parameters(Profile profile) => DescentSetting.Of(profile, smokeSamples: 20);

    /// <inheritdoc/>
    protected sealed override TableSet Run(DescentSetting parameters, Inputs inputs)
    {
        var task = DrawnRegression.Read<TTask>(inputs);
        var modes = TaskSpectrum.Of(task.Correlation);
        var recorder = new DynamicsRecorder(task);
        foreach (var (scale, start) in WeightTable.Read(inputs.Rows<TStarts, InitialWeight>("random")))
        {
            var solution = new StableSolution(modes, start, scale);
            foreach (var step in Abscissae.Logarithmic(parameters.Steps, parameters.SamplesPerDecade))
            {
                recorder.Add(scale, step, solution.At(step * parameters.LearningRate));
            }
        }

        return recorder.ToTables();
    }
}

/// <summary>Gradient descent of Figures 1B and 2.</summary>
[TaskName("LazyToRich.Descent")]
[TaskDescription("Full-batch gradient descent on the regression task, for every λ")]
[IsDependentOn(typeof(RegressionTask))]
[IsDependentOn(typeof(Starts))]
public sealed class Descent : DescentFrom<RegressionTask, Starts>;

/// <summary>Exact solution of Figures 1B and 2.</summary>
[TaskName("LazyToRich.ExactFlow")]
[TaskDescription("Exact solution of gradient flow on the regression task, for every λ")]
[IsDependentOn(typeof(RegressionTask))]
[IsDependentOn(typeof(Starts))]
public sealed class ExactFlow : ExactFlowFrom<RegressionTask, Starts>;
