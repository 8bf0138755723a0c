using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
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
    protected override TableSet Run(FeatureScalingSetting parameters, Inputs inputs) => new FeatureCurves(
        [.. inputs.Rows<FeatureSpectrum, EigenvalueRow>("spectrum").Select(row => row.Eigenvalue)], parameters, "ScalingLaws.FeatureScaling")
        .OnGaussianInputs(inputs.Cancellation);
}

/// <summary>Figure 3 right: L = N = 1024, the inputs of <see cref="InputSpectrum"/>.</summary>
[TaskName("ScalingLaws.DataFeatureScaling")]
[TaskDescription("Linear activation with only the leading eigen-coordinates trained, inputs of InputSpectrum")]
[IsDependentOn(typeof(InputSpectrum))]
[IsDependentOn(typeof(NaturalImages))]
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
    protected override TableSet Run(FeatureScalingSetting parameters, Inputs inputs)
    {
        TableSet spectrum = inputs.Tables<InputSpectrum>();
        var curves = new FeatureCurves(
            [.. spectrum["spectrum"].Rows<EigenvalueRow>().Select(row => row.Eigenvalue)], parameters, "ScalingLaws.DataFeatureScaling");
        if (InputTables.BasisOf(spectrum) is not { } basis)
        {
            return curves.OnGaussianInputs(inputs.Cancellation);
        }

        InputSourceRow source = spectrum["source"].Rows<InputSourceRow>().Single();
        using IGreyImages images = GreyImages.Open(
            Enum.Parse<InputKind>(source.Kind), inputs.Files<NaturalImages>(), source.Side, source.ShortSide,
            RandomStream.Create(parameters.Seed, "ScalingLaws.DataFeatureScaling.patches"));
        return curves.OnImages(images, basis, inputs.Cancellation);
    }
}
