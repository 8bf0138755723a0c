namespace Cake.Frosting;

/// <summary>An error in how the build program is put together.</summary>
public sealed class FrostingException : Exception
{
    /// <summary>An error with a message.</summary>
    /// <param name="message">What is shown to the user.</param>
    public FrostingException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and its cause.</summary>
    /// <param name="message">What is shown to the user.</param>
    /// <param name="innerException">The cause.</param>
    public FrostingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
