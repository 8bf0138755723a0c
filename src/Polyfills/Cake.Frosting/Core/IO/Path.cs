namespace Cake.Core.IO;

/// <summary>A path with forward slashes on every system. Invariant: not empty, and no slash at the end unless it is the root.</summary>
public abstract class Path
{
    /// <summary>Takes over a path; backslashes become slashes, and slashes at the end are dropped.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="ArgumentException">The path is empty or blank.</exception>
    protected Path(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var slashed = path.Replace('\\', '/').Trim();
        var trimmed = slashed.TrimEnd('/');
        FullPath = trimmed.Length == 0 ? "/" : trimmed.EndsWith(':') ? trimmed + "/" : trimmed;
        IsRelative = !System.IO.Path.IsPathRooted(FullPath);
    }

    /// <summary>The path as text, absolute or not.</summary>
    public string FullPath { get; }

    /// <summary>Whether the path depends on the working directory.</summary>
    public bool IsRelative { get; }

    /// <summary>The path as text.</summary>
    /// <returns><see cref="FullPath"/>.</returns>
    public override string ToString() => FullPath;
}
