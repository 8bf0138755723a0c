using Cake.Core;

namespace Cake.Frosting;

/// <summary>Setup and teardown of the build in one; content with any context.</summary>
public abstract class FrostingLifetime : FrostingLifetime<ICakeContext>
{
    /// <summary>Constructed by the service provider, so constructors may ask for services, such as all tasks.</summary>
    protected FrostingLifetime()
    {
    }
}
