using Cake.Core;

namespace Cake.Frosting;

/// <summary>Setup and teardown of a task in one; content with any context.</summary>
public abstract class FrostingTaskLifetime : FrostingTaskLifetime<ICakeContext>
{
    /// <summary>Constructed by the service provider, so constructors may ask for services, such as all tasks.</summary>
    protected FrostingTaskLifetime()
    {
    }
}
