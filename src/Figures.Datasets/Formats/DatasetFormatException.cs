namespace Figures.Datasets;

/// <summary>
/// Bytes that claim to be a data set's file and are not, or use a feature that is refused here. Readers throw nothing else for any content
/// of a file, so that a hostile one is one clear message.
/// </summary>
public sealed class DatasetFormatException : Exception
{
    /// <summary>States what is wrong with a file.</summary>
    /// <param name="file">The file or the member of an archive.</param>
    /// <param name="what">One sentence without a full stop that names the broken or refused part.</param>
    /// <param name="cause">The lower error it was noticed by, or null.</param>
    public DatasetFormatException(string file, string what, Exception? cause = null)
        : base($"{file}: {what}", cause)
    {
        File = file;
    }

    /// <summary>The file or the member of an archive.</summary>
    public string File { get; }
}
