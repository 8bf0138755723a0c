namespace Cake.Core.Diagnostics;

/// <summary>A log that writes nothing.</summary>
public sealed class NullLog : ICakeLog
{
    /// <summary>A log that writes nothing.</summary>
    public NullLog()
    {
    }

    /// <inheritdoc/>
    public Verbosity Verbosity { get; set; }

    /// <inheritdoc/>
    public void Write(Verbosity verbosity, LogLevel level, string format, params object?[] args)
    {
    }
}
