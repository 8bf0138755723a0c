namespace Cake.Core.Diagnostics;

/// <summary>Where messages for the user go.</summary>
public interface ICakeLog
{
    /// <summary>How much is written.</summary>
    Verbosity Verbosity { get; set; }

    /// <summary>Writes a message if it is not too verbose for this log.</summary>
    /// <param name="verbosity">The verbosity from which on the message is written.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments; without any the format is still read as one, so braces need doubling.</param>
    void Write(Verbosity verbosity, LogLevel level, string format, params object?[] args);
}
