using Cake.Core;

namespace Cake.Frosting;

/// <summary>A unit of work. The host takes only <see cref="FrostingTask{T}"/> and <see cref="AsyncFrostingTask{T}"/>.</summary>
public interface IFrostingTask
{
    /// <summary>Why the task is skipped when <see cref="ShouldRun"/> says no; empty if there is nothing to say.</summary>
    string SkippedMessage => string.Empty;

    /// <summary>Does the work.</summary>
    /// <param name="context">The context of the build.</param>
    /// <returns>A task that ends with the work.</returns>
    Task RunAsync(ICakeContext context);

    /// <summary>Whether the task should run. No on a dependency skips it; no on the target is an error.</summary>
    /// <param name="context">The context of the build.</param>
    /// <returns>Whether it should run.</returns>
    bool ShouldRun(ICakeContext context);

    /// <summary>Handles the exception of the work; returning swallows it.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="context">The context of the build.</param>
    void OnError(Exception exception, ICakeContext context);

    /// <summary>Runs after the work, however it ended.</summary>
    /// <param name="context">The context of the build.</param>
    void Finally(ICakeContext context);
}
