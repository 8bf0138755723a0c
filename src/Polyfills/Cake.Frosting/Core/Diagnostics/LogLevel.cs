namespace Cake.Core.Diagnostics;

/// <summary>How grave a message is. It decides on stream and colour; <see cref="Verbosity"/> decides whether it is written.</summary>
public enum LogLevel
{
    /// <summary>The build cannot go on; standard error.</summary>
    Fatal = 0,

    /// <summary>Something failed; standard error.</summary>
    Error = 1,

    /// <summary>Something is suspicious; standard output, as all that follow.</summary>
    Warning = 2,

    /// <summary>What the build does.</summary>
    Information = 3,

    /// <summary>Details of what the build does.</summary>
    Verbose = 4,

    /// <summary>Details for those who look for an error.</summary>
    Debug = 5,
}
