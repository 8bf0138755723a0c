namespace Cake.Core.Diagnostics;

/// <content>Changing the verbosity for a while.</content>
public static partial class LogExtensions
{
    /// <summary>Changes the verbosity of a log until the result is disposed of.</summary>
    /// <param name="log">The log.</param>
    /// <param name="verbosity">The verbosity meanwhile.</param>
    /// <returns>Restores the former verbosity when disposed of.</returns>
    public static IDisposable WithVerbosity(this ICakeLog log, Verbosity verbosity) => new VerbosityScope(log, verbosity);

    /// <summary>Sets the verbosity to <see cref="Verbosity.Quiet"/> until the result is disposed of.</summary>
    /// <param name="log">The log.</param>
    /// <returns>Restores the former verbosity when disposed of.</returns>
    public static IDisposable QuietVerbosity(this ICakeLog log) => log.WithVerbosity(Verbosity.Quiet);

    /// <summary>Sets the verbosity to <see cref="Verbosity.Minimal"/> until the result is disposed of.</summary>
    /// <param name="log">The log.</param>
    /// <returns>Restores the former verbosity when disposed of.</returns>
    public static IDisposable MinimalVerbosity(this ICakeLog log) => log.WithVerbosity(Verbosity.Minimal);

    /// <summary>Sets the verbosity to <see cref="Verbosity.Normal"/> until the result is disposed of.</summary>
    /// <param name="log">The log.</param>
    /// <returns>Restores the former verbosity when disposed of.</returns>
    public static IDisposable NormalVerbosity(this ICakeLog log) => log.WithVerbosity(Verbosity.Normal);

    /// <summary>Sets the verbosity to <see cref="Verbosity.Verbose"/> until the result is disposed of.</summary>
    /// <param name="log">The log.</param>
    /// <returns>Restores the former verbosity when disposed of.</returns>
    public static IDisposable VerboseVerbosity(this ICakeLog log) => log.WithVerbosity(Verbosity.Verbose);

    /// <summary>Sets the verbosity to <see cref="Verbosity.Diagnostic"/> until the result is disposed of.</summary>
    /// <param name="log">The log.</param>
    /// <returns>Restores the former verbosity when disposed of.</returns>
    public static IDisposable DiagnosticVerbosity(this ICakeLog log) => log.WithVerbosity(Verbosity.Diagnostic);
}
