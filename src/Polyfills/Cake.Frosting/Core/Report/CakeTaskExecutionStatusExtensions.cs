namespace Cake.Core;

/// <summary>The words of the report for a status.</summary>
public static class CakeTaskExecutionStatusExtensions
{
    /// <summary>The word printed in the report; a delegated task has succeeded.</summary>
    /// <param name="status">How the task ended.</param>
    /// <returns><c>Succeeded</c>, <c>Skipped</c> or <c>Failed</c>.</returns>
    public static string ToReportStatus(this CakeTaskExecutionStatus status) => status switch
    {
        CakeTaskExecutionStatus.Executed or CakeTaskExecutionStatus.Delegated => "Succeeded",
        CakeTaskExecutionStatus.Skipped => "Skipped",
        CakeTaskExecutionStatus.Failed => "Failed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status of a task."),
    };
}
