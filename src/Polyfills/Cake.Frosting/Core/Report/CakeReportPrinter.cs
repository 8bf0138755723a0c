using System.Globalization;
using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>Prints headers between rules and the report as a table: task, duration, status, and the total.</summary>
public sealed class CakeReportPrinter : ICakeReportPrinter
{
    private const int LeastNameWidth = 29;
    private const int ColumnWidth = 20;
    private const int HeaderWidth = 40;

    private readonly IConsole _console;
    private readonly ICakeContext _context;

    /// <summary>Prints to a console.</summary>
    /// <param name="console">The console.</param>
    /// <param name="context">Its log tells whether delegated tasks are listed: from <see cref="Verbosity.Verbose"/> up.</param>
    public CakeReportPrinter(IConsole console, ICakeContext context)
    {
        _console = console;
        _context = context;
    }

    /// <inheritdoc/>
    public void Write(CakeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var nameWidth = report.Select(entry => entry.TaskName.Length).Append(LeastNameWidth).Max() + 1;
        var line = string.Create(CultureInfo.InvariantCulture, $"{{0,-{nameWidth}}}{{1,-{ColumnWidth}}}{{2,-{ColumnWidth}}}");
        var rule = new string('-', nameWidth + (2 * ColumnWidth));
        try
        {
            _console.ForegroundColor = ConsoleColor.Green;
            _console.WriteLine();
            _console.WriteLine(line, "Task", "Duration", "Status");
            _console.WriteLine(rule);
            foreach (var entry in report.Where(IsListed))
            {
                _console.ForegroundColor = Color(entry);
                _console.WriteLine(line, entry.TaskName, Duration(entry), entry.ExecutionStatus.ToReportStatus());
            }

            _console.ForegroundColor = ConsoleColor.Green;
            _console.WriteLine(rule);
            _console.WriteLine(line, "Total:", Text(new TimeSpan(report.Sum(entry => entry.Duration.Ticks))), string.Empty);
        }
        finally
        {
            _console.ResetColor();
        }
    }

    /// <inheritdoc/>
    public void WriteStep(string name, Verbosity verbosity) => WriteHeader(name, '=', verbosity >= Verbosity.Normal);

    /// <inheritdoc/>
    public void WriteLifeCycleStep(string name, Verbosity verbosity) => WriteHeader(name, '-', verbosity >= Verbosity.Normal);

    /// <inheritdoc/>
    public void WriteSkippedStep(string name, Verbosity verbosity) => WriteHeader(name, '-', verbosity >= Verbosity.Verbose);

    private void WriteHeader(string name, char rule, bool wanted)
    {
        if (wanted)
        {
            _console.WriteLine();
            _console.WriteLine(new string(rule, HeaderWidth));
            _console.WriteLine("{0}", name);
            _console.WriteLine(new string(rule, HeaderWidth));
        }
    }

    private bool IsListed(CakeReportEntry entry) =>
        entry.ExecutionStatus != CakeTaskExecutionStatus.Delegated || _context.Log.Verbosity >= Verbosity.Verbose;

    private static string Duration(CakeReportEntry entry) =>
        entry.ExecutionStatus == CakeTaskExecutionStatus.Skipped ? "-" : Text(entry.Duration);

    private static string Text(TimeSpan duration) => duration.ToString("c", CultureInfo.InvariantCulture);

    private static ConsoleColor Color(CakeReportEntry entry) => (entry.Category, entry.ExecutionStatus) switch
    {
        (CakeReportEntryCategory.Setup or CakeReportEntryCategory.Teardown, _) => ConsoleColor.Cyan,
        (_, CakeTaskExecutionStatus.Failed) => ConsoleColor.Red,
        (_, CakeTaskExecutionStatus.Executed) => ConsoleColor.Green,
        _ => ConsoleColor.Gray,
    };
}
