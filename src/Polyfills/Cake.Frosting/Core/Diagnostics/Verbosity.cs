namespace Cake.Core.Diagnostics;

/// <summary>How much the log tells. A message is written when its own verbosity is at most that of the log.</summary>
public enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet = 0,

    /// <summary>Warnings too.</summary>
    Minimal = 1,

    /// <summary>Information and the headers of steps too.</summary>
    Normal = 2,

    /// <summary>Details too, such as delegated and skipped tasks.</summary>
    Verbose = 3,

    /// <summary>Everything, and exceptions in full.</summary>
    Diagnostic = 4,
}
