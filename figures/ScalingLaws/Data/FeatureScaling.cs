using Cake.Frosting;

using Figures.Authoring;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Figure 3 left: L = N = 256, β = 1.</summary>
[TaskName("ScalingLaws.FeatureScaling")]
[TaskDescription("Linear activation with only the leading eigen-coordinates trained, power-law inputs")]
[IsDependentOn(typeof(FeatureSpectrum))]
public sealed class FeatureScaling : DataTask<FeatureScalingSetting>
{
    /// <inheritdoc/>
    protected override FeatureScalingSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(0.05, 0.01, [8, 16, 32, 64], Runs: 10, LastAlpha: 100, PointsPerDecade: 6, Seed: 1),
        Profile.Default => new(0.05, 0.01, [8, 16, 32, 64, 128, 256], Runs: 10, LastAlpha: 1000, PointsPerDecade: 12, Seed: 1),
        _ => new(0.05, 0.01, [8, 16, 32, 64, 128, 256], Runs: 10, LastAlpha: 2000, PointsPerDecade: 12, Seed: 1),
    };

    /// <inheritdoc/>
    protected override TableSet Run(FeatureScalingSetting parameters, Inputs inputs) => FeatureCurves.Of(
        inputs.Table<FeatureSpectrum>("spectrum").Array("eigenvalue"), parameters, "ScalingLaws.FeatureScaling", inputs.Cancellation);
}

/// <summary>Figure 3 right: L = N = 1024, the inputs of <see cref="InputSpectrum"/>.</summary>
[TaskName("ScalingLaws.DataFeatureScaling")]
[TaskDescription("Linear activation with only the leading eigen-coordinates trained, inputs standing in for CIFAR-5m")]
[IsDependentOn(typeof(InputSpectrum))]
public sealed class DataFeatureScaling : DataTask<FeatureScalingSetting>
{
    /// <inheritdoc/>
    protected override FeatureScalingSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(0.05, 0.01, [8, 32, 128], Runs: 4, LastAlpha: 30, PointsPerDecade: 6, Seed: 1),
        Profile.Default => new(0.05, 0.01, [16, 64, 256, 1024], Runs: 4, LastAlpha: 100, PointsPerDecade: 12, Seed: 1),
        _ => new(0.05, 0.01, [16, 64, 256, 1024], Runs: 10, LastAlpha: 1000, PointsPerDecade: 12, Seed: 1),
    };

    /// <inheritdoc/>
    protected override TableSet Run(FeatureScalingSetting parameters, Inputs inputs) => FeatureCurves.Of(
        inputs.Table<InputSpectrum>("spectrum").Array("eigenvalue"), parameters, "ScalingLaws.DataFeatureScaling", inputs.Cancellation);
}
