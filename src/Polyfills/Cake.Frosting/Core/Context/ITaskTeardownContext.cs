namespace Cake.Core;

/// <summary>What the teardown of a task sees: the task and how it ended.</summary>
public interface ITaskTeardownContext : ICakeContext
{
    /// <summary>The task that ran or was skipped.</summary>
    ICakeTaskInfo Task { get; }

    /// <summary>How long it took, its error handling and <c>Finally</c> included; zero if it was skipped.</summary>
    TimeSpan Duration { get; }

    /// <summary>Whether a criterion kept it from running.</summary>
    bool Skipped { get; }

    /// <summary>Whether it ended without an exception. A swallowed exception counts as one.</summary>
    bool Successful { get; }

    /// <summary>The exception of the task, swallowed or not; <see langword="null"/> after success.</summary>
    Exception? ThrownException { get; }
}
