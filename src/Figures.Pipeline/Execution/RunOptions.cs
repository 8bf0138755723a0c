namespace Figures.Pipeline;

/// <summary>How a plan is carried out; none of it changes a result.</summary>
/// <param name="Jobs">Steps that may run at the same time, at least 1.</param>
/// <param name="KeepGoing">After a failure, finish everything that does not need the failed step.</param>
/// <param name="Repro">A command line that repeats one task, for failure reports; receives the task's name.</param>
public sealed record RunOptions(int Jobs, bool KeepGoing, Func<string, string> Repro);
