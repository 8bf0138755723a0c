namespace Figures.Pipeline;

/// <summary>How a plan is carried out; none of it changes a result.</summary>
/// <param name="Jobs">Cores that steps may occupy together, at least 1.</param>
/// <param name="KeepGoing">After a failure, finish everything that does not need the failed step.</param>
/// <param name="Repro">A command line that repeats one task, for failure reports; receives the task's name.</param>
public sealed record RunOptions(int Jobs, bool KeepGoing, Func<string, string> Repro)
{
    /// <summary>Memory that steps may occupy together; three quarters of what the process may use.</summary>
    public long MemoryBytes { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;

    /// <summary>All there is to share out.</summary>
    public Resources Limit => new(Jobs, MemoryBytes);
}
