using Cake.Core;

namespace Cake.Frosting;

/// <summary>What runs before each task, skipped ones included.</summary>
public interface IFrostingTaskSetup
{
    /// <summary>Runs before each task, skipped ones included.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">The task about to run.</param>
    void Setup(ICakeContext context, ITaskSetupContext info);
}
