namespace Figures.Tables;

/// <summary>
/// Bytes or text that claim to be a table and are not, or use a feature that is not read here.
/// The message names the feature or the broken field, so that it can be shown to a user as it is.
/// </summary>
public sealed class TableFormatException : Exception
{
    /// <summary>States what is wrong.</summary>
    /// <param name="message">One sentence naming the broken or unsupported part.</param>
    public TableFormatException(string message)
        : base(message)
    {
    }

    /// <summary>States what is wrong and keeps the error it was noticed by.</summary>
    /// <param name="message">One sentence naming the broken or unsupported part.</param>
    /// <param name="innerException">The lower error, for example of a decompressor.</param>
    public TableFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
