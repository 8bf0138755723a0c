using Cake.Core;

namespace Cake.Frosting;

/// <summary>What runs after each task, skipped ones included, however it ended.</summary>
public interface IFrostingTaskTeardown
{
    /// <summary>Runs after each task, skipped ones included, however it ended.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">The task and how it ended.</param>
    void Teardown(ICakeContext context, ITaskTeardownContext info);
}
