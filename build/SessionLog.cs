using System.Globalization;
using Cake.Core.Diagnostics;

namespace Build;

/// <summary>Cake's log, with errors kept back: the session has told them in canonical form; others are written at the end.</summary>
internal sealed class SessionLog : ICakeLog
{
    private readonly List<string> errors = [];

    /// <inheritdoc/>
    public Verbosity Verbosity { get; set; } = Verbosity.Normal;

    /// <inheritdoc/>
    public void Write(Verbosity verbosity, LogLevel level, string format, params object?[] args)
    {
        var text = args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args);
        if (level is LogLevel.Fatal or LogLevel.Error)
        {
            errors.Add(text);
        }
        else if (verbosity <= Verbosity)
        {
            Console.Out.WriteLine(text);
        }
    }

    /// <summary>Writes the errors nobody has told yet.</summary>
    public void WriteErrors(TextWriter output) => errors.ForEach(output.WriteLine);
}
