using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;

namespace FeatureStrength;

/// <summary>Which files of images are read.</summary>
/// <param name="Data">The source; synthetic digits need no files.</param>
/// <param name="Folder">
/// A folder that holds the files of the source, such as <c>/usr/share/datasets/fashion-mnist</c> of the Debian package
/// <c>dataset-fashion-mnist</c>; empty takes those of <c>datasets.lock</c>, fetched when they are missing.
/// </param>
/// <param name="Parts">Parts of CIFAR-5m taken from <c>datasets.lock</c>, of a million images each; a folder gives all it has.</param>
public sealed record ImageFilesSetting(
    [property: SaidInCaption, Source(Origin.Inferred)] DataSource Data,
    [property: Place, Source(Origin.Inferred)] string Folder,
    [property: Range(1, 6), Source(Origin.Inferred)] int Parts) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Data == DataSource.Mnist1m && Folder.Length == 0)
        {
            yield return new ValidationResult(
                "MNIST-1M is not distributed, so Data=mnist1m reads files of your own: name their folder with "
                    + $"--set FeatureStrength.Folder=…; it holds {SampleFiles.WantedBy(Data)}.");
        }
        else if (Directory.Exists(Folder) && new SampleFiles(Data, Directory.EnumerateFiles(Folder)).Missing() is { } missing)
        {
            yield return new ValidationResult(
                $"{Folder} lacks {missing}. Data={Data} reads {SampleFiles.WantedBy(Data)}. Copy the file there or name another folder.");
        }
    }
}

/// <summary>Files of real images, on request.</summary>
[TaskName("FeatureStrength.ImageFiles")]
[TaskDescription("Files of Fashion-MNIST, MNIST, MNIST-1M or CIFAR-5m, when --set FeatureStrength.Data asks for them")]
public sealed class ImageFiles : DownloadTask<ImageFilesSetting>
{
    /// <inheritdoc/>
    protected override ImageFilesSetting Parameters(Profile profile) => new(DataSource.Synthetic, Folder: "", Parts: 1);

    /// <inheritdoc/>
    protected override FileSource Files(ImageFilesSetting parameters) => parameters switch
    {
        { Data: DataSource.Synthetic } => FileSource.Nothing,
        { Folder.Length: > 0 } => FileSource.Folder(parameters.Folder, ".gz", "", ".npz", ".npy", ".bin"),
        { Data: DataSource.Fashion } => FileSource.Of("fashion-mnist"),
        { Data: DataSource.Cifar5m } => FileSource.Of(
            [.. Enumerable.Range(0, parameters.Parts).Select(part => $"cifar5m/cifar5m_part{part}.npz"), "cifar10"]),
        _ => FileSource.Of("mnist"),
    };
}
