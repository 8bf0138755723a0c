namespace Figures.Tables;

/// <summary>A type that is no schema of a table, or a table that has another schema than the type it is read as.</summary>
public sealed class RowSchemaException : Exception
{
    /// <summary>States what is wrong.</summary>
    /// <param name="message">Names the type, and every property or column concerned.</param>
    public RowSchemaException(string message)
        : base(message)
    {
    }

    /// <summary>States what is wrong and keeps the error it was noticed by.</summary>
    /// <param name="message">Names the type, and every property or column concerned.</param>
    /// <param name="innerException">The lower error.</param>
    public RowSchemaException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
