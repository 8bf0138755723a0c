using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before each task, skipped ones included; content with any context.</summary>
public abstract class FrostingTaskSetup : FrostingTaskSetup<ICakeContext>
{
    /// <summary>Constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingTaskSetup()
    {
    }
}
