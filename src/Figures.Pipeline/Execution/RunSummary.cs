namespace Figures.Pipeline;

/// <summary>How a run ended.</summary>
/// <param name="Computed">Steps that ran.</param>
/// <param name="UpToDate">Steps whose outputs were in the store.</param>
/// <param name="NotRun">Steps that did not start.</param>
/// <param name="Failures">One problem for each root cause.</param>
/// <param name="Cancelled">Whether the run was interrupted.</param>
/// <param name="Elapsed">Wall-clock time.</param>
public sealed record RunSummary(
    int Computed, int UpToDate, int NotRun, IReadOnlyList<Problem> Failures, bool Cancelled, TimeSpan Elapsed);
