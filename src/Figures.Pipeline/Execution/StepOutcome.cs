namespace Figures.Pipeline;

/// <summary>How a step ended.</summary>
public enum StepOutcome
{
    /// <summary>Its outputs were in the store.</summary>
    UpToDate,

    /// <summary>It ran.</summary>
    Computed,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>It did not start, because of a failure or a cancellation.</summary>
    NotRun,
}
