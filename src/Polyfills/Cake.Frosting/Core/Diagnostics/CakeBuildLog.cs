namespace Cake.Core.Diagnostics;

/// <summary>A log on the console: messages without prefix or time, coloured by level. Safe to use from several threads.</summary>
public sealed class CakeBuildLog : ICakeLog
{
    private readonly Lock _lock = new();
    private readonly MessageWriter _writer;

    /// <summary>Logs to a console.</summary>
    /// <param name="console">The console.</param>
    /// <param name="verbosity">How much is written.</param>
    public CakeBuildLog(IConsole console, Verbosity verbosity = Verbosity.Normal)
    {
        _writer = new MessageWriter(console);
        Verbosity = verbosity;
    }

    /// <inheritdoc/>
    public Verbosity Verbosity { get; set; }

    /// <inheritdoc/>
    public void Write(Verbosity verbosity, LogLevel level, string format, params object?[] args)
    {
        if (verbosity > Verbosity)
        {
            return;
        }

        lock (_lock)
        {
            _writer.Write(level, format, args);
        }
    }
}
