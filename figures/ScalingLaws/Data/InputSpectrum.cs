using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Where the inputs of Figure 3 right come from.</summary>
public enum InputData
{
    /// <summary>
    /// Exact Gaussian inputs whose covariance has the exponent that the paper fits to CIFAR-5m: a substitute, not CIFAR-5m. It is the same
    /// on every machine.
    /// </summary>
    PowerLaw,
}

/// <summary>Parameters of the spectrum of Figure 3 right.</summary>
/// <param name="Data">Source of the inputs.</param>
/// <param name="Dimension">N = L.</param>
/// <param name="Exponent">β of the substitute.</param>
public sealed record InputSpectrumSetting(
    [property: Source(Origin.Inferred)] InputData Data,
    [property: Range(2, 8192), Source(Origin.Seed)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Seed)] double Exponent);

/// <summary>
/// The covariance spectrum of the inputs of Figure 3 right (SPEC section 5, third option). The paper has CIFAR-5m here; whatever is put in
/// its place enters the figure
/// through this table alone: eigenvalues, descending, with the trace N.
/// </summary>
[TaskName("ScalingLaws.InputSpectrum")]
[TaskDescription("Covariance spectrum for Figure 3 right: a Gaussian substitute for CIFAR-5m with β = 0.3")]
public sealed class InputSpectrum : DataTask<InputSpectrumSetting>
{
    /// <inheritdoc/>
    protected override InputSpectrumSetting Parameters(Profile profile) =>
        new(InputData.PowerLaw, profile == Profile.Smoke ? 128 : 1024, 0.3);

    /// <inheritdoc/>
    protected override TableSet Run(InputSpectrumSetting parameters, Inputs inputs) => TableSet.Of(("spectrum", new Table(
        Column.Integers("index", Enumerable.Range(1, parameters.Dimension), description: "k").AsKey(),
        Column.Doubles(
            "eigenvalue", new PowerLawSpectrum(parameters.Dimension, parameters.Exponent).Eigenvalues,
            description: "λ_k of synthetic Gaussian inputs, not of CIFAR-5m"))));
}
