namespace Figures.Pipeline;

/// <summary>Whether a step has to run, as far as that can be known before anything has run.</summary>
public enum StepState
{
    /// <summary>Its key is known and its outputs are in the store.</summary>
    UpToDate,

    /// <summary>It has to run.</summary>
    Stale,

    /// <summary>An input has to run first; if that gives the values of last time, this step need not run.</summary>
    Waiting,
}

/// <summary>One step of a plan.</summary>
/// <param name="Step">The step.</param>
/// <param name="State">Whether it has to run.</param>
/// <param name="Key">Its key, or null while an input is unknown.</param>
/// <param name="Record">Its outputs when it is up to date.</param>
/// <param name="Reason">Why it has to run, in words; empty when up to date.</param>
public sealed record PlannedStep(Step Step, StepState State, StepKey? Key, JournalRecord? Record, string Reason)
{
    /// <summary>The reason of a step that runs because it was asked to.</summary>
    public const string Forced = "forced";

    /// <summary>Time the step took when it last ran, in seconds; null when it never ran or need not run.</summary>
    public double? ExpectedSeconds { get; init; }

    /// <summary>Whether the step had other parameters when it took that time, such as those of a smaller profile.</summary>
    public bool HadOtherParameters { get; init; }
}
