using Cake.Core;

namespace Cake.Frosting;

/// <summary>Setup and teardown of the build in one.</summary>
/// <typeparam name="TContext">The type of the context.</typeparam>
public abstract class FrostingLifetime<TContext> : IFrostingLifetime
    where TContext : ICakeContext
{
    /// <summary>Constructed by the service provider, so constructors may ask for services, such as all tasks.</summary>
    protected FrostingLifetime()
    {
    }

    /// <summary>Runs once before all tasks.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">What is about to run.</param>
    public abstract void Setup(TContext context, ISetupContext info);

    /// <summary>Runs once after all tasks, however the build ended.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">How the build ended.</param>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingSetup.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);

    void IFrostingTeardown.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
