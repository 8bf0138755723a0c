using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Parameters of the spectrum of Figure 3 left.</summary>
/// <param name="Dimension">N = L.</param>
/// <param name="Exponent">β.</param>
public sealed record FeatureSpectrumSetting(
    [property: Range(2, 8192), Source(Origin.Seed)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Seed)] double Exponent);

/// <summary>The power law of Figure 3 left.</summary>
[TaskName("ScalingLaws.FeatureSpectrum")]
[TaskDescription("Covariance spectrum of Figure 3 left, β = 1")]
public sealed class FeatureSpectrum : DataTask<FeatureSpectrumSetting>
{
    /// <inheritdoc/>
    protected override FeatureSpectrumSetting Parameters(Profile profile) => new(profile == Profile.Smoke ? 128 : 256, 1);

    /// <inheritdoc/>
    protected override TableSet Run(FeatureSpectrumSetting parameters, Inputs inputs) => TableSet.Of(("spectrum", Table.Of(
        new PowerLawSpectrum(parameters.Dimension, parameters.Exponent).Eigenvalues
            .Select((value, index) => new EigenvalueRow(index + 1, value)))));
}
