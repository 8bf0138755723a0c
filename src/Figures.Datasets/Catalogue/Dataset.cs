namespace Figures.Datasets;

/// <summary>A data set somebody else publishes: what it is, who may use it how, whom to cite, and its files.</summary>
/// <param name="Name">Such as <c>mnist</c>; also the folder of its files.</param>
/// <param name="Title">One line for people.</param>
/// <param name="Licence">What its publishers state; they state it, not we.</param>
/// <param name="Citation">The work to cite.</param>
/// <param name="Files">At least one file.</param>
public sealed record Dataset(string Name, string Title, string Licence, string Citation, IReadOnlyList<DatasetFile> Files)
{
    /// <summary>The file of a name.</summary>
    /// <param name="name">Such as <c>train-images-idx3-ubyte.gz</c>.</param>
    /// <exception cref="DatasetLockException">There is none.</exception>
    public DatasetFile File(string name) => Files.FirstOrDefault(file => file.Name == name)
        ?? throw new DatasetLockException($"{Name} has no file {name}; it has {string.Join(", ", Files.Select(file => file.Name))}");
}

/// <summary>One file of a data set.</summary>
/// <param name="Name">Its name on disk, without folders.</param>
/// <param name="Size">Its length in bytes, or null while nobody has measured it.</param>
/// <param name="Sha256">Its digest in lower-case hexadecimal, or null while it is not pinned: such a file is not downloaded by a
/// figure.</param>
/// <param name="Source">Where size and digest come from.</param>
/// <param name="Mirrors">Where it can be had, in the order they are tried.</param>
public sealed record DatasetFile(string Name, long? Size, string? Sha256, string Source, IReadOnlyList<Uri> Mirrors)
{
    /// <summary>Whether the digest is known.</summary>
    public bool IsPinned => Sha256 is not null;
}
