namespace Cake.Core;

/// <summary>One line of the report.</summary>
public sealed class CakeReportEntry
{
    /// <summary>A line about something that was executed.</summary>
    /// <param name="taskName">The task, or the step of the build.</param>
    /// <param name="skippedMessage">Why it was skipped; empty if it was not.</param>
    /// <param name="category">What the line stands for.</param>
    /// <param name="duration">How long it took.</param>
    public CakeReportEntry(string taskName, string skippedMessage, CakeReportEntryCategory category, TimeSpan duration)
        : this(taskName, skippedMessage, category, duration, CakeTaskExecutionStatus.Executed)
    {
    }

    /// <summary>A line.</summary>
    /// <param name="taskName">The task, or the step of the build.</param>
    /// <param name="skippedMessage">Why it was skipped; empty if it was not.</param>
    /// <param name="category">What the line stands for.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="executionStatus">How it ended.</param>
    public CakeReportEntry(
        string taskName,
        string skippedMessage,
        CakeReportEntryCategory category,
        TimeSpan duration,
        CakeTaskExecutionStatus executionStatus)
    {
        TaskName = taskName;
        SkippedMessage = skippedMessage;
        Category = category;
        Duration = duration;
        ExecutionStatus = executionStatus;
    }

    /// <summary>The task, or the step of the build.</summary>
    public string TaskName { get; }

    /// <summary>Why it was skipped; empty if it was not, or if nobody said.</summary>
    public string SkippedMessage { get; }

    /// <summary>What the line stands for.</summary>
    public CakeReportEntryCategory Category { get; }

    /// <summary>How long it took; zero if it was skipped.</summary>
    public TimeSpan Duration { get; }

    /// <summary>How it ended.</summary>
    public CakeTaskExecutionStatus ExecutionStatus { get; }
}
