namespace Figures.Pipeline;

/// <summary>One or more problems of a kind, all told at once.</summary>
/// <param name="problems">At least one problem.</param>
/// <param name="cause">The exception behind it, or null.</param>
public sealed class PipelineException(IReadOnlyList<Problem> problems, Exception? cause = null)
    : Exception(string.Join('\n', problems), cause)
{
    /// <summary>An exception with one problem.</summary>
    public PipelineException(Problem problem, Exception? cause = null)
        : this([problem], cause)
    {
    }

    /// <summary>The problems, in the order they were found.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>Whether a store entry was damaged or gone: what made it can run again.</summary>
    public bool IsDamage => Problems is [{ } only] && only.Code == ErrorCode.DamagedStoreEntry;
}
