using Cake.Core;

namespace Cake.Frosting;

/// <summary>What runs once after all tasks, however the build ended.</summary>
public interface IFrostingTeardown
{
    /// <summary>Runs once after all tasks, however the build ended.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">How the build ended.</param>
    void Teardown(ICakeContext context, ITeardownContext info);
}
