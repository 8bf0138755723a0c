namespace Cake.Core;

/// <summary>An error of the build itself: its message is shown to the user without a stack trace.</summary>
public sealed class CakeException : Exception
{
    /// <summary>An error without a message of its own; the exit code is 1.</summary>
    public CakeException()
    {
    }

    /// <summary>An error that asks for an exit code.</summary>
    /// <param name="exitCode">The exit code asked for; the host of a Frosting build returns −1 all the same.</param>
    public CakeException(int exitCode) => ExitCode = exitCode;

    /// <summary>An error with a message; the exit code is 1.</summary>
    /// <param name="message">What is shown to the user.</param>
    public CakeException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and an exit code.</summary>
    /// <param name="exitCode">The exit code asked for; the host of a Frosting build returns −1 all the same.</param>
    /// <param name="message">What is shown to the user.</param>
    public CakeException(int exitCode, string message)
        : base(message) => ExitCode = exitCode;

    /// <summary>An error with a message and its cause; the exit code is 1.</summary>
    /// <param name="message">What is shown to the user.</param>
    /// <param name="innerException">The cause.</param>
    public CakeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error with a message, its cause and an exit code.</summary>
    /// <param name="exitCode">The exit code asked for; the host of a Frosting build returns −1 all the same.</param>
    /// <param name="message">What is shown to the user.</param>
    /// <param name="innerException">The cause.</param>
    public CakeException(int exitCode, string message, Exception innerException)
        : base(message, innerException) => ExitCode = exitCode;

    /// <summary>The exit code this error asks for; 1 unless stated.</summary>
    public int ExitCode { get; } = 1;
}
