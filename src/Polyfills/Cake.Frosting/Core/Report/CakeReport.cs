using System.Collections;

namespace Cake.Core;

/// <summary>What ran, in order: one entry for each step, so a task that runs for two targets has two.</summary>
public sealed class CakeReport : IEnumerable<CakeReportEntry>
{
    private readonly List<CakeReportEntry> _entries = [];

    /// <summary>Whether nothing has been reported.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Reports a task that succeeded.</summary>
    /// <param name="task">The task.</param>
    /// <param name="span">How long it took.</param>
    public void Add(string task, TimeSpan span) => Add(task, CakeReportEntryCategory.Task, span);

    /// <summary>Reports a step that succeeded.</summary>
    /// <param name="task">The task, or the step of the build.</param>
    /// <param name="category">What the entry stands for.</param>
    /// <param name="span">How long it took.</param>
    public void Add(string task, CakeReportEntryCategory category, TimeSpan span) =>
        Add(task, string.Empty, category, span, CakeTaskExecutionStatus.Executed);

    /// <summary>Reports a step.</summary>
    /// <param name="task">The task, or the step of the build.</param>
    /// <param name="skippedMessage">Why it was skipped; empty if it was not.</param>
    /// <param name="category">What the entry stands for.</param>
    /// <param name="span">How long it took.</param>
    /// <param name="executionStatus">How it ended.</param>
    public void Add(
        string task,
        string skippedMessage,
        CakeReportEntryCategory category,
        TimeSpan span,
        CakeTaskExecutionStatus executionStatus) =>
        _entries.Add(new CakeReportEntry(task, skippedMessage, category, span, executionStatus));

    /// <summary>Reports a task that a condition kept from running.</summary>
    /// <param name="task">The task.</param>
    /// <param name="skippedMessage">Why; empty if nobody said.</param>
    public void AddSkipped(string task, string skippedMessage) =>
        Add(task, skippedMessage, CakeReportEntryCategory.Task, TimeSpan.Zero, CakeTaskExecutionStatus.Skipped);

    /// <summary>Reports a task that threw.</summary>
    /// <param name="task">The task.</param>
    /// <param name="span">How long it took.</param>
    public void AddFailed(string task, TimeSpan span) =>
        Add(task, string.Empty, CakeReportEntryCategory.Task, span, CakeTaskExecutionStatus.Failed);

    /// <summary>Reports a task without actions of its own.</summary>
    /// <param name="task">The task.</param>
    /// <param name="span">How long it took.</param>
    public void AddDelegated(string task, TimeSpan span) =>
        Add(task, string.Empty, CakeReportEntryCategory.Task, span, CakeTaskExecutionStatus.Delegated);

    /// <summary>The entries in the order they were reported.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<CakeReportEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
