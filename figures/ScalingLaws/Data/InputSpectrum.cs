using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Parameters of the spectrum of Figure 3 right.</summary>
/// <param name="Data"><c>powerlaw</c>, <c>cifar5m</c> or <c>patches</c>; the same value chooses the files of
/// <see cref="NaturalImages"/>.</param>
/// <param name="Dimension">N = L; for images a square number of pixels, 32×32 or boxes of it.</param>
/// <param name="Exponent">β of the power law.</param>
/// <param name="Images">Images whose covariance is taken; without images of no effect.</param>
/// <param name="ShortSide">Shorter side to which photographs are shrunk before patches are cut; of effect on patches alone.</param>
/// <param name="Seed">Master seed of the places of patches.</param>
public sealed record InputSpectrumSetting(
    [property: Source(Origin.Inferred)] string Data,
    [property: Range(2, 8192), Source(Origin.Seed)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Seed)] double Exponent,
    [property: Range(2, 6_002_688), Source(Origin.Inferred)] int Images,
    [property: Range(1, 100_000), Source(Origin.Inferred)] int ShortSide,
    [property: Source(Origin.Inferred)] ulong Seed) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        InputSource.Parse(Data) is not (null or InputKind.PowerLaw) && InputSource.SideOf(Dimension) is null
            ? [new ValidationResult($"Dimension {Dimension} is no number of pixels of square images: images take 1024, 256, 64, 16 or 4.")]
            : InputSource.Check(Data);
}

/// <summary>
/// The covariance spectrum of the inputs of Figure 3 right (SPEC section 5): by default of Gaussian inputs that stand in for CIFAR-5m; on
/// request of the images themselves, in grey, with their eigenbasis.
/// </summary>
[TaskName("ScalingLaws.InputSpectrum")]
[TaskDescription("Covariance spectrum for Figure 3 right: a Gaussian substitute for CIFAR-5m with β = 0.3, or images on request")]
[IsDependentOn(typeof(NaturalImages))]
public sealed class InputSpectrum : DataTask<InputSpectrumSetting>
{
    /// <summary>β is fitted to eigenvalues from this one on (SPEC section 5).</summary>
    internal const int FirstFitted = 10;

    /// <summary>… to this one.</summary>
    internal const int LastFitted = 200;

    /// <inheritdoc/>
    protected override InputSpectrumSetting Parameters(Profile profile) => new(
        "powerlaw", profile == Profile.Smoke ? 256 : 1024, 0.3, Images: profile == Profile.Smoke ? 5000 : 100_000, ShortSide: 128, Seed: 1);

    /// <inheritdoc/>
    protected override TableSet Run(InputSpectrumSetting parameters, Inputs inputs)
    {
        InputKind kind = InputSource.Parse(parameters.Data)!.Value;
        return kind == InputKind.PowerLaw
            ? InputTables.Of(parameters, kind, new PowerLawSpectrum(parameters.Dimension, parameters.Exponent).Eigenvalues, null, 0)
            : OfImages(parameters, kind, inputs.Files<NaturalImages>(), inputs.Cancellation);
    }

    private static TableSet OfImages(InputSpectrumSetting setting, InputKind kind, IReadOnlyList<string> files,
        CancellationToken cancellation)
    {
        using IGreyImages images = GreyImages.Open(
            kind, files, InputSource.SideOf(setting.Dimension)!.Value, setting.ShortSide, RandomStream.Create(setting.Seed,
                "ScalingLaws.InputSpectrum"));
        var covariance = new InputCovariance(setting.Dimension, origin: 0.5);
        var grey = new double[setting.Dimension];
        for (int image = 0; image < setting.Images; image++)
        {
            cancellation.ThrowIfCancellationRequested();
            images.Next(grey);
            covariance.Add(grey);
        }

        InputBasis basis = covariance.Decompose();
        return InputTables.Of(setting, kind, basis.Eigenvalues, basis, files.Count);
    }
}
