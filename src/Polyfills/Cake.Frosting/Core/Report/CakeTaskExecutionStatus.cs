namespace Cake.Core;

/// <summary>How a task ended.</summary>
public enum CakeTaskExecutionStatus
{
    /// <summary>Its actions ran without an exception.</summary>
    Executed = 0,

    /// <summary>It has no actions and only gathered its dependencies.</summary>
    Delegated = 1,

    /// <summary>A condition kept it from running.</summary>
    Skipped = 2,

    /// <summary>An action threw, whether or not the build went on.</summary>
    Failed = 3,
}
