using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs after each task, skipped ones included, however it ended; content with any context.</summary>
public abstract class FrostingTaskTeardown : FrostingTaskTeardown<ICakeContext>
{
    /// <summary>Constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingTaskTeardown()
    {
    }
}
