namespace Cake.Core.Diagnostics;

/// <summary>Messages by level, each with the verbosity it has unless another is given.</summary>
public static partial class LogExtensions
{
    /// <summary>Writes an error from <see cref="Verbosity.Quiet"/> up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Error(this ICakeLog log, string format, params object?[] args) =>
        Error(log, Verbosity.Quiet, format, args);

    /// <summary>Writes an error from the given verbosity up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="verbosity">The verbosity from which on it is written.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Error(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Error, format, args);

    /// <summary>Writes an error: a text that is not a format, so braces stand for themselves.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The text.</param>
    public static void Error(this ICakeLog log, string value) => Error(log, "{0}", value);

    /// <summary>Writes an error: the text of a value.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The value.</param>
    public static void Error(this ICakeLog log, object? value) => Error(log, "{0}", value);

    /// <summary>Writes a warning from <see cref="Verbosity.Minimal"/> up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Warning(this ICakeLog log, string format, params object?[] args) =>
        Warning(log, Verbosity.Minimal, format, args);

    /// <summary>Writes a warning from the given verbosity up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="verbosity">The verbosity from which on it is written.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Warning(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Warning, format, args);

    /// <summary>Writes a warning: a text that is not a format, so braces stand for themselves.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The text.</param>
    public static void Warning(this ICakeLog log, string value) => Warning(log, "{0}", value);

    /// <summary>Writes a warning: the text of a value.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The value.</param>
    public static void Warning(this ICakeLog log, object? value) => Warning(log, "{0}", value);

    /// <summary>Writes information from <see cref="Verbosity.Normal"/> up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Information(this ICakeLog log, string format, params object?[] args) =>
        Information(log, Verbosity.Normal, format, args);

    /// <summary>Writes information from the given verbosity up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="verbosity">The verbosity from which on it is written.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Information(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Information, format, args);

    /// <summary>Writes information: a text that is not a format, so braces stand for themselves.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The text.</param>
    public static void Information(this ICakeLog log, string value) => Information(log, "{0}", value);

    /// <summary>Writes information: the text of a value.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The value.</param>
    public static void Information(this ICakeLog log, object? value) => Information(log, "{0}", value);

    /// <summary>Writes a detail from <see cref="Verbosity.Verbose"/> up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Verbose(this ICakeLog log, string format, params object?[] args) =>
        Verbose(log, Verbosity.Verbose, format, args);

    /// <summary>Writes a detail from the given verbosity up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="verbosity">The verbosity from which on it is written.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Verbose(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Verbose, format, args);

    /// <summary>Writes a detail: a text that is not a format, so braces stand for themselves.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The text.</param>
    public static void Verbose(this ICakeLog log, string value) => Verbose(log, "{0}", value);

    /// <summary>Writes a detail: the text of a value.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The value.</param>
    public static void Verbose(this ICakeLog log, object? value) => Verbose(log, "{0}", value);

    /// <summary>Writes a detail for those who look for an error from <see cref="Verbosity.Diagnostic"/> up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Debug(this ICakeLog log, string format, params object?[] args) =>
        Debug(log, Verbosity.Diagnostic, format, args);

    /// <summary>Writes a detail for those who look for an error from the given verbosity up.</summary>
    /// <param name="log">The log.</param>
    /// <param name="verbosity">The verbosity from which on it is written.</param>
    /// <param name="format">The composite format.</param>
    /// <param name="args">Its arguments.</param>
    public static void Debug(this ICakeLog log, Verbosity verbosity, string format, params object?[] args) =>
        log.Write(verbosity, LogLevel.Debug, format, args);

    /// <summary>Writes a detail for those who look for an error: a text that is not a format, so braces stand for themselves.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The text.</param>
    public static void Debug(this ICakeLog log, string value) => Debug(log, "{0}", value);

    /// <summary>Writes a detail for those who look for an error: the text of a value.</summary>
    /// <param name="log">The log.</param>
    /// <param name="value">The value.</param>
    public static void Debug(this ICakeLog log, object? value) => Debug(log, "{0}", value);
}
