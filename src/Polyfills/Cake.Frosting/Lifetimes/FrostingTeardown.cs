using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs once after all tasks, however the build ended; content with any context.</summary>
public abstract class FrostingTeardown : FrostingTeardown<ICakeContext>
{
    /// <summary>Constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingTeardown()
    {
    }
}
