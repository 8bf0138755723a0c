using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs once before all tasks; content with any context.</summary>
public abstract class FrostingSetup : FrostingSetup<ICakeContext>
{
    /// <summary>Constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingSetup()
    {
    }
}
