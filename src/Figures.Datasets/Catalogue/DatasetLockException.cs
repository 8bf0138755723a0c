namespace Figures.Datasets;

/// <summary>A fault of <c>datasets.lock</c>, or a data set or file asked for that it does not list.</summary>
/// <param name="message">One sentence that can be shown as it is.</param>
/// <param name="cause">The lower error, or null.</param>
public sealed class DatasetLockException(string message, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>What to do when the file itself is at fault, or a name is asked for that it does not list.</summary>
    public static string Next { get; } = $"Mend {DatasetLock.FileName}, or take it back with git checkout -- {DatasetLock.FileName}";
}
