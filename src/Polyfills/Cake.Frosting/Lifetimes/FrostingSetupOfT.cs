using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs once before all tasks.</summary>
/// <typeparam name="TContext">The type of the context.</typeparam>
public abstract class FrostingSetup<TContext> : IFrostingSetup
    where TContext : ICakeContext
{
    /// <summary>Constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingSetup()
    {
    }

    /// <summary>Runs once before all tasks.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">What is about to run.</param>
    public abstract void Setup(TContext context, ISetupContext info);

    void IFrostingSetup.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);
}
