using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of the comparison of closed forms (spec sections 3.2 to 3.6, X1).</summary>
/// <param name="Size">N_i = N_h = N_o.</param>
/// <param name="WeightDeviation">Standard deviation of the raw layers.</param>
/// <param name="RelativeScales">The values of λ.</param>
/// <param name="LatestTime">Times run from 0.01 to this value.</param>
/// <param name="Times">Number of times, logarithmic.</param>
/// <param name="Seed">Master seed of task and layers.</param>
public sealed record FormulaSetting(
    [property: Range(1, 20), Source(Origin.Inferred)] int Size,
    [property: Range(1e-9, 10), Source(Origin.Inferred)] double WeightDeviation,
    [property: Source(Origin.Inferred)] IReadOnlyList<double> RelativeScales,
    [property: Range(1, 1e9), Source(Origin.Inferred)] double LatestTime,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Times,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>
/// Error of three closed forms over time: each against the restarted form, which is exact at any time and shares no step with the
/// others, and relative to the size of QQᵀ.
/// </summary>
[TaskName("LazyToRich.FormulaError")]
[TaskDescription("Error of the naive, decaying and pivoted closed forms over time")]
public sealed class FormulaError : DataTask<FormulaSetting>
{
    /// <inheritdoc/>
    protected override FormulaSetting Parameters(Profile profile) =>
        new(3, 0.5, [-2, 0, 2], 1000, profile == Profile.Smoke ? 31 : 121, Seed: 31);

    /// <inheritdoc/>
    protected override TableSet Run(FormulaSetting parameters, Inputs inputs)
    {
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.formula");
        var task = TaskSpectrum.Of(stream.Derive("task").NormalMatrix(parameters.Size, parameters.Size));
        var problem = RandomProblem.Draw(stream, task, parameters.Size, parameters.WeightDeviation);
        var rows = new List<FormErrors>();
        foreach (var scale in parameters.RelativeScales)
        {
            var start = problem.Start(scale);
            var naive = new NaiveSolution(task, start, scale);
            var decaying = new DecayingSolution(task, start, scale);
            var pivoted = new StableSolution(task, start, scale);
            var restarted = new RestartedSolution(task, start, scale);
            foreach (var time in Abscissae.Times(0.01, parameters.LatestTime, parameters.Times))
            {
                inputs.Cancellation.ThrowIfCancellationRequested();
                var truth = restarted.At(time);
                rows.Add(new FormErrors(
                    scale, time, Error(naive.At(time), truth), Error(decaying.At(time), truth), Error(pivoted.At(time), truth)));
            }
        }

        return TableSet.Of(("errors", Table.Of(rows)));
    }

    /// <summary>
    /// max|Δ|/max(1, max|truth|), not below half a unit in the last place so that it can stand on a logarithmic axis; NaN for overflow.
    /// </summary>
    private static double Error(StackedGram found, StackedGram truth) => found.Matrix.IsFinite()
        ? Math.Max(double.BitIncrement(1) - 1, (found.Matrix - truth.Matrix).MaxAbs() / Math.Max(1, truth.Matrix.MaxAbs()))
        : double.NaN;
}

/// <summary>Errors of the closed forms at one λ and time, max|Δ|/max(1, max|QQᵀ|).</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="Time">T.</param>
/// <param name="Naive">Growing exponentials; NaN after overflow.</param>
/// <param name="Decaying">Decaying exponentials.</param>
/// <param name="Pivoted">Pivoted graph form.</param>
public sealed record FormErrors(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true, Description = "Flow time T")] double Time,
    [property: Column(Description = "Growing exponentials; NaN after overflow")] double Naive,
    [property: Column(Description = "Decaying exponentials")] double Decaying,
    [property: Column(Description = "Pivoted graph form")] double Pivoted);
