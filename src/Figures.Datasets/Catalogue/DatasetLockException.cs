namespace Figures.Datasets;

/// <summary>A fault of <c>datasets.lock</c>, or a data set or file asked for that it does not list.</summary>
/// <param name="message">One sentence that can be shown as it is.</param>
/// <param name="cause">The lower error, or null.</param>
public sealed class DatasetLockException(string message, Exception? cause = null) : Exception(message, cause);
