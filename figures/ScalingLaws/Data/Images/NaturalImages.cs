using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;

namespace ScalingLaws;

/// <summary>Which natural images Figure 3 right reads.</summary>
/// <param name="Data"><c>powerlaw</c> (none), <c>cifar5m</c> or <c>patches</c>.</param>
/// <param name="Folder">The folder of the photographs that patches are cut from; of effect on patches alone.</param>
/// <param name="Parts">Parts of CIFAR-5m, of a million images each; one is enough for one pass up to α = 977 at N = 1024.</param>
public sealed record NaturalImagesSetting(
    [property: Source(Origin.Inferred)] string Data,
    [property: Place, Source(Origin.Inferred)] string Folder,
    [property: Range(1, 6), Source(Origin.Inferred)] int Parts) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        InputSource.Parse(Data) == InputKind.Patches && Folder.Length == 0
            ? [new ValidationResult("Data=patches cuts photographs of your own: name their folder with --set ScalingLaws.Folder=…; "
                + "it holds PNG, JPEG, PPM or PGM files.")]
            : InputSource.Check(Data);
}

/// <summary>The files of natural images, none unless asked for: downloads of 3 GB a part are nobody's default.</summary>
[TaskName("ScalingLaws.NaturalImages")]
[TaskDescription("Images for Figure 3 right: none, CIFAR-5m, or a folder of photographs")]
public sealed class NaturalImages : DownloadTask<NaturalImagesSetting>
{
    /// <inheritdoc/>
    protected override NaturalImagesSetting Parameters(Profile profile) => new("powerlaw", Folder: "", Parts: 1);

    /// <inheritdoc/>
    protected override FileSource Files(NaturalImagesSetting parameters) => InputSource.Parse(parameters.Data) switch
    {
        InputKind.Cifar5m => FileSource.Of([.. Enumerable.Range(0, parameters.Parts).Select(part =>
            $"cifar5m/cifar5m_part{part}.npz")]),
        InputKind.Patches when parameters.Folder.Length > 0 => FileSource.Folder(parameters.Folder, ".png", ".jpg", ".jpeg", ".ppm", ".pgm"),
        _ => FileSource.Nothing,
    };
}
