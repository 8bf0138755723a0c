using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of reversal learning (spec sections 6.3 and 7, D.2).</summary>
/// <param name="Strengths">s̃ of the task, in a square network of that many units.</param>
/// <param name="LearningRate">η.</param>
/// <param name="Duration">Flow time on the reversed task, in units of 1/s̃_max.</param>
/// <param name="Times">Number of recorded times, evenly spaced.</param>
/// <param name="RelativeScales">The values of λ.</param>
/// <param name="Seed">Master seed of the bases of the task.</param>
public sealed record ReversalSetting(
    [property: Source(Origin.Derived)] IReadOnlyList<double> Strengths,
    [property: Range(1e-9, 0.1), Source(Origin.Inferred)] double LearningRate,
    [property: Range(0.1, 100), Source(Origin.Inferred)] double Duration,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Times,
    [property: Source(Origin.Inferred)] IReadOnlyList<double> RelativeScales,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>
/// A converged network learns −Σ: every mode starts at −s̃ along the new task. Loss and modes by gradient descent, exact solution,
/// and a shallow network.
/// </summary>
[TaskName("LazyToRich.Reversal")]
[TaskDescription("Reversal learning from a converged aligned network, for every λ, and by a shallow network")]
public sealed class Reversal : DataTask<ReversalSetting>
{
    /// <inheritdoc/>
    protected override ReversalSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new([1.2, 1, 0.7, 0.5], 0.01, 15, 26, [0, 0.01, 0.1, 1, -1], Seed: 22),
        _ => new([1.2, 1, 0.7, 0.5], 0.01, 15, 126, [0, 0.01, 0.1, 1, -1], Seed: 22),
    };

    /// <inheritdoc/>
    protected override TableSet Run(ReversalSetting parameters, Inputs inputs)
    {
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.reversal");
        var size = parameters.Strengths.Count;
        var (output, input) = (stream.Derive("output").HaarOrthogonal(size), stream.Derive("input").HaarOrthogonal(size));
        var reversed = TaskSpectrum.FromBases(-output, parameters.Strengths, input);
        var last = (long)Math.Round(parameters.Duration / parameters.Strengths.Max() / parameters.LearningRate);
        var steps = Abscissae.Linear(0, last, parameters.Times).Select(step => (long)Math.Round(step)).Distinct().ToArray();

        var names = Enumerable.Range(1, size).Select(mode => $"a_{mode}").Append("loss").ToList();
        var (simulation, theory, shallow) = (new CurveRows(names), new CurveRows(names), new CurveRows(names));
        foreach (var scale in parameters.RelativeScales)
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            var learned = BalancedInitialization.WithFunction(
                output, parameters.Strengths, input, scale, stream.Derive("rotation").HaarOrthogonal(size));
            var descent = new GradientDescent(learned, reversed.Correlation, parameters.LearningRate);
            foreach (var step in steps)
            {
                var along = reversed.OutputModes.Transpose() * descent.AdvanceTo(step).Function * reversed.InputModes;
                Record(simulation, scale, step, parameters, mode => along[mode, mode]);
                Record(theory, scale, step, parameters, mode => new AlignedMode(
                    parameters.Strengths[mode], -parameters.Strengths[mode], scale).At(step * parameters.LearningRate).Value);
            }
        }

        foreach (var step in steps)
        {
            var remaining = 2 * Elementary.Exp(-step * parameters.LearningRate);
            Record(shallow, 0, step, parameters, mode => parameters.Strengths[mode] * (1 - remaining));
        }

        return TableSet.Of(
            ("descent", simulation.ToTable()),
            ("exact", theory.ToTable()),
            ("shallow", shallow.ToTable()),
            ("time", Table.Of(steps.Select(step => new StepTime(step, step * parameters.LearningRate)))),
            ("task", Table.Of(parameters.Strengths.Select((strength, mode) => new TaskMode(mode + 1, strength)))),
            ("steps", Table.Of(parameters.RelativeScales.Select(scale =>
                StepSize.Of(scale, parameters.LearningRate, parameters.Strengths.Max(), -parameters.Strengths.Max())))));
    }

    /// <summary>The modes along the new task and ½Σ(a − s̃)².</summary>
    private static void Record(CurveRows rows, double scale, long step, ReversalSetting parameters, Func<int, double> value)
    {
        var values = Enumerable.Range(0, parameters.Strengths.Count).Select(value).ToArray();
        var loss = values.Zip(parameters.Strengths, (a, strength) => 0.5 * (a - strength) * (a - strength)).Sum();
        rows.Add(scale, step, [.. values, loss]);
    }
}

/// <summary>The flow time of a step.</summary>
/// <param name="Step">Step of gradient descent.</param>
/// <param name="Time">T = η · step.</param>
public sealed record StepTime([property: Column(IsKey = true)] long Step, [property: Column(Description = "Flow time T")] double Time);
