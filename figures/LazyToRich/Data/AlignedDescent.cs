using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Gradient descent from the aligned starts: singular values of W2W1, what Figure 3 draws solid.</summary>
/// <typeparam name="TTask">The regression task.</typeparam>
/// <typeparam name="TStarts">The initial weights.</typeparam>
public abstract class AlignedDescentFrom<TTask, TStarts> : DataTask<DescentSetting>
    where TTask : DrawnRegression
    where TStarts : DrawnStarts<TTask>
{
    /// <inheritdoc/>
    protected sealed override DescentSetting Parameters(Profile profile) => DescentSetting.Of(profile, smokeSamples: 60);

    /// <inheritdoc/>
    protected sealed override TableSet Run(DescentSetting parameters, Inputs inputs)
    {
        var task = DrawnRegression.Read<TTask>(inputs);
        var modes = TaskSpectrum.Of(task.Correlation);
        var steps = new List<StepSize>();
        var rows = new CurveRows([.. Enumerable.Range(1, modes.Modes).Select(mode => $"s_{mode}")]);
        foreach (var (scale, start) in WeightTable.Read(inputs.Rows<TStarts, InitialWeight>("aligned")))
        {
            steps.Add(StepSize.Of(scale, parameters.LearningRate, modes.Strengths[0]));
            var descent = new GradientDescent(start, task.Correlation, parameters.LearningRate);
            foreach (var step in Abscissae.Logarithmic(parameters.Steps, parameters.SamplesPerDecade))
            {
                inputs.Cancellation.ThrowIfCancellationRequested();
                rows.Add(scale, step, SingularValues.Of(descent.AdvanceTo(step).Function));
            }
        }

        return TableSet.Of(("singular_values", rows.ToTable()), ("steps", Table.Of(steps)));
    }
}

/// <summary>
/// The exact dynamics of every mode from the same starts at the same steps (spec section 4.3): what Figure 3 draws dotted.
/// </summary>
/// <typeparam name="TTask">The regression task.</typeparam>
/// <typeparam name="TStarts">The initial weights.</typeparam>
public abstract class ModeTheoryFrom<TTask, TStarts> : DataTask<DescentSetting>
    where TTask : DrawnRegression
    where TStarts : DrawnStarts<TTask>
{
    /// <inheritdoc/>
    protected sealed override DescentSetting Parameters(Profile profile) => DescentSetting.Of(profile, smokeSamples: 60);

    /// <inheritdoc/>
    protected sealed override TableSet Run(DescentSetting parameters, Inputs inputs)
    {
        var strengths = TaskSpectrum.Of(DrawnRegression.Read<TTask>(inputs).Correlation).Strengths;
        var rows = new CurveRows([.. Enumerable.Range(1, strengths.Count).Select(mode => $"s_{mode}")]);
        foreach (var (scale, start) in WeightTable.Read(inputs.Rows<TStarts, InitialWeight>("aligned")))
        {
            var values = SingularValues.Of(start.Function);
            var modes = strengths.Select((strength, mode) => new AlignedMode(strength, values[mode], scale)).ToArray();
            foreach (var step in Abscissae.Logarithmic(parameters.Steps, parameters.SamplesPerDecade))
            {
                rows.Add(scale, step, modes.Select(mode => mode.At(step * parameters.LearningRate).Value));
            }
        }

        return TableSet.Of(
            ("singular_values", rows.ToTable()),
            ("task", Table.Of(strengths.Select((strength, mode) => new TaskMode(mode + 1, strength)))));
    }
}

/// <summary>A mode of the task.</summary>
/// <param name="Mode">Counted from 1, the strongest first.</param>
/// <param name="Strength">s̃.</param>
public sealed record TaskMode(
    [property: Column(IsKey = true)] long Mode, [property: Column(Description = "Singular value of the task")] double Strength);

/// <summary>Gradient descent of Figure 3.</summary>
[TaskName("LazyToRich.AlignedDescent")]
[TaskDescription("Singular values during full-batch gradient descent from task-aligned weights, for every λ")]
[IsDependentOn(typeof(RegressionTask))]
[IsDependentOn(typeof(Starts))]
public sealed class AlignedDescent : AlignedDescentFrom<RegressionTask, Starts>;

/// <summary>Theory of Figure 3.</summary>
[TaskName("LazyToRich.ModeTheory")]
[TaskDescription("Exact dynamics of the singular values from task-aligned weights, for every λ")]
[IsDependentOn(typeof(RegressionTask))]
[IsDependentOn(typeof(Starts))]
public sealed class ModeTheory : ModeTheoryFrom<RegressionTask, Starts>;
