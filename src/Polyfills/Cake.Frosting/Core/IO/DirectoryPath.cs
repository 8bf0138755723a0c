namespace Cake.Core.IO;

/// <summary>The path of a directory.</summary>
public sealed class DirectoryPath : Path
{
    /// <summary>Takes over a path.</summary>
    /// <param name="path">The path; backslashes become slashes.</param>
    /// <exception cref="ArgumentException">The path is empty or blank.</exception>
    public DirectoryPath(string path)
        : base(path)
    {
    }

    /// <summary>Takes over a path.</summary>
    /// <param name="path">The path; backslashes become slashes.</param>
    /// <returns>The path of a directory.</returns>
    /// <exception cref="ArgumentException">The path is empty or blank.</exception>
    public static DirectoryPath FromString(string path) => new(path);
}
