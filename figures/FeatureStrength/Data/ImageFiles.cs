using Cake.Frosting;

using Figures.Authoring;

namespace FeatureStrength;

/// <summary>Which files of images are read.</summary>
/// <param name="Data">The source; synthetic digits need no files.</param>
/// <param name="Folder">
/// A folder that holds the four IDX files, such as <c>/usr/share/dataset-fashion-mnist</c> of the Debian package of that name; empty takes
/// those of <c>datasets.lock</c>, fetched when they are missing.
/// </param>
public sealed record ImageFilesSetting([property: Source(Origin.Inferred)] DataSource Data,
    [property: Source(Origin.Inferred)] string Folder);

/// <summary>Files of real images, on request.</summary>
[TaskName("FeatureStrength.ImageFiles")]
[TaskDescription("Files of Fashion-MNIST or MNIST, when --set FeatureStrength.Data asks for them")]
public sealed class ImageFiles : DownloadTask<ImageFilesSetting>
{
    /// <inheritdoc/>
    protected override ImageFilesSetting Parameters(Profile profile) => new(DataSource.Synthetic, Folder: "");

    /// <inheritdoc/>
    protected override FileSource Files(ImageFilesSetting parameters) => parameters switch
    {
        { Data: DataSource.Synthetic } => FileSource.Nothing,
        { Folder.Length: > 0 } => FileSource.Folder(parameters.Folder),
        { Data: DataSource.Fashion } => FileSource.Of("fashion-mnist"),
        _ => FileSource.Of("mnist"),
    };
}
