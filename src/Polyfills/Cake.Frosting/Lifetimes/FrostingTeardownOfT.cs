using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs once after all tasks, however the build ended.</summary>
/// <typeparam name="TContext">The type of the context.</typeparam>
public abstract class FrostingTeardown<TContext> : IFrostingTeardown
    where TContext : ICakeContext
{
    /// <summary>Constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingTeardown()
    {
    }

    /// <summary>Runs once after all tasks, however the build ended.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">How the build ended.</param>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingTeardown.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
