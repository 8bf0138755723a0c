using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of the random regression task of Figures 1 to 3 (spec section 1.1).</summary>
/// <param name="Inputs">N_i.</param>
/// <param name="Outputs">N_o.</param>
/// <param name="Samples">N &gt; N_i.</param>
/// <param name="TargetDeviation">σ_Y, standard deviation of the targets.</param>
/// <param name="Seed">Master seed of X and Y.</param>
public sealed record RegressionSetting(
    [property: Range(1, 50), Source(Origin.Seed)] int Inputs,
    [property: Range(1, 50), Source(Origin.Seed)] int Outputs,
    [property: Range(2, 1000), Source(Origin.Seed)] int Samples,
    [property: Range(1e-6, 1e6), Source(Origin.Seed | Origin.Inferred)] double TargetDeviation,
    [property: Source(Origin.Inferred)] ulong Seed) : IValidatableObject
{
    /// <summary>Whitening needs more samples than inputs.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Samples <= Inputs)
        {
            yield return new ValidationResult($"{Samples} samples of {Inputs} inputs cannot be whitened; Samples must exceed Inputs.");
        }
    }
}

/// <summary>Draws a random regression task and stores X and Y.</summary>
public abstract class DrawnRegression : DataTask<RegressionSetting>
{
    /// <inheritdoc/>
    protected sealed override TableSet Run(RegressionSetting parameters, Inputs inputs)
    {
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.regression");
        var task = LinearTask.Draw(
            stream, parameters.Inputs, parameters.Outputs, parameters.Samples, parameters.TargetDeviation);
        return TableSet.Of(("inputs", MatrixTable.Of(task.Inputs)), ("targets", MatrixTable.Of(task.Targets)));
    }

    /// <summary>The task a step stored.</summary>
    internal static LinearTask Read<TTask>(Inputs inputs)
        where TTask : DrawnRegression =>
        new(MatrixTable.Read(inputs.Rows<TTask, MatrixEntry>("inputs")), MatrixTable.Read(inputs.Rows<TTask, MatrixEntry>("targets")));
}

/// <summary>The task of Figures 1 to 3, the seed's σ = 10 read as the standard deviation of the targets.</summary>
[TaskName("LazyToRich.RegressionTask")]
[TaskDescription("Random regression task: whitened Gaussian inputs, Gaussian targets")]
public sealed class RegressionTask : DrawnRegression
{
    /// <inheritdoc/>
    protected override RegressionSetting Parameters(Profile profile) =>
        new(3, 2, profile == Profile.Smoke ? 6 : 10, 10, Seed: 2025);
}
