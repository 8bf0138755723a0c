using FeatureStrength.Model;

using Figures.Datasets;

namespace FeatureStrength;

/// <summary>The samples of a data source, and what every picture made from them has to say.</summary>
/// <param name="Form">Size of the images, and the constants that normalise their pixels.</param>
/// <param name="Training">The training stream; sample numbers count from the start of training.</param>
/// <param name="Test">Samples that are never trained on.</param>
internal sealed record Samples(ImageForm Form, ISampleSource Training, ISampleSource Test) : IDisposable
{
    /// <summary>Classes of every data source.</summary>
    public const int Classes = 10;

    /// <summary>Opens a data source.</summary>
    /// <param name="data">Which images.</param>
    /// <param name="files">The files of <see cref="ImageFiles"/>; none for synthetic digits.</param>
    /// <exception cref="DatasetFormatException">A file is missing or holds something else.</exception>
    public static Samples Of(DataSource data, IReadOnlyList<string> files)
    {
        var found = new SampleFiles(data, files);
        return found.Missing() is { } missing
            ? throw new DatasetFormatException(missing, $"Data={data} needs it; it reads {SampleFiles.WantedBy(data)}")
            : data switch
            {
                DataSource.Fashion => Idx(found, null),
                DataSource.Mnist => Idx(found, ImageForm.Digits),
                DataSource.Mnist1m => Archived(
                    ArchiveLayout.Mnist1m, found.Digits(), new ImageSource(Idx(found, "t10k", ImageForm.Digits), ImageForm.Digits)),
                DataSource.Cifar5m => Archived(
                    ArchiveLayout.Cifar5m, found.Colours().Select(path => (path, (string?)null)),
                    new ImageSource(CifarTest(found.CifarTest()!), ImageForm.Cifar)),
                _ => new Samples(
                    ImageForm.Digits, new SyntheticSource(SyntheticDigits.TrainingSeed), new SyntheticSource(SyntheticDigits.TestSeed)),
            };
    }

    /// <summary>Numbers of an image of a data source.</summary>
    public static int InputsOf(DataSource data) => (data == DataSource.Cifar5m ? ImageForm.Cifar : ImageForm.Digits).Inputs;

    /// <summary>The name of the data for captions (SPEC e.5: never the name of a data set it is not).</summary>
    public static string NameOf(DataSource data) => data switch
    {
        DataSource.Synthetic => "synthetic digits (procedural, not MNIST-1M)",
        DataSource.Fashion => "Fashion-MNIST (60 000 images, not MNIST-1M)",
        DataSource.Mnist => "MNIST (60 000 images, not MNIST-1M)",
        DataSource.Mnist1m => "MNIST-1M (the user’s files)",
        _ => "CIFAR-5m",
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        (Training as IDisposable)?.Dispose();
        (Test as IDisposable)?.Dispose();
    }

    private static Samples Archived(
        ArchiveLayout layout, IEnumerable<(string Images, string? Labels)> files, ISampleSource test) => new(
        layout.Form, new ArchiveSource(layout, [.. files.Select(file => ArchivePart.Open(layout, file.Images, file.Labels))]), test);

    /// <summary>MNIST or Fashion-MNIST; without a form it is that of the training images.</summary>
    private static Samples Idx(SampleFiles files, ImageForm? form)
    {
        LabelledImages training = Idx(files, "train", ImageForm.Digits);
        form ??= ImageForm.Digits with { Channels = [ImageSource.MomentsOf(training.Images)] };
        return new Samples(form, new ImageSource(training, form), new ImageSource(Idx(files, "t10k", form), form));
    }

    private static LabelledImages Idx(SampleFiles files, string part, ImageForm form)
    {
        (string images, string labels) = files.Idx(part);
        return Checked(new LabelledImages(IdxFile.ReadImages(images), IdxFile.ReadLabels(labels)), form, images);
    }

    private static LabelledImages CifarTest(string path) => Checked(
        path.EndsWith(".bin", StringComparison.Ordinal) ? CifarFile.Read(path) : CifarFile.ReadArchived(path, "test_batch.bin"),
        ImageForm.Cifar, path);

    /// <summary>The images, if they have the size wanted and a possible class each.</summary>
    private static LabelledImages Checked(LabelledImages set, ImageForm form, string path)
    {
        ImageSet images = set.Images;
        string? fault = images.Count == 0 ? "it holds no images"
            : (images.Height, images.Width, images.Channels) != (form.Side, form.Side, form.Channels.Count)
                ? $"its images have {images.Channels}×{images.Height}×{images.Width} pixels, not "
                    + $"{form.Channels.Count}×{form.Side}×{form.Side}"
            : set.Labels.Length != images.Count ? $"there are {set.Labels.Length} labels for its {images.Count} images"
            : set.Labels.Max() >= Classes ? $"there is a label {set.Labels.Max()}, above {Classes - 1}" : null;
        return fault is null ? set : throw new DatasetFormatException(Path.GetFileName(path), fault);
    }
}
