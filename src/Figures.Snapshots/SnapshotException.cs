namespace Figures.Snapshots;

/// <summary>
/// A rule of snapshots is broken by a table, a name or a request: too many rows, a key that occurs twice, accepting where nobody can
/// review.
/// The message says what to do. (Text that is no snapshot is a <see cref="Figures.Tables.TableFormatException"/>.)
/// </summary>
public sealed class SnapshotException : Exception
{
    /// <summary>States the broken rule.</summary>
    /// <param name="message">One sentence on what is wrong and one on what to do.</param>
    public SnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>States the broken rule and keeps the error it was noticed by.</summary>
    /// <param name="message">One sentence on what is wrong and one on what to do.</param>
    /// <param name="innerException">The lower error.</param>
    public SnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
