using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before each task, skipped ones included.</summary>
/// <typeparam name="TContext">The type of the context.</typeparam>
public abstract class FrostingTaskSetup<TContext> : IFrostingTaskSetup
    where TContext : ICakeContext
{
    /// <summary>Constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingTaskSetup()
    {
    }

    /// <summary>Runs before each task, skipped ones included.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">The task about to run.</param>
    public abstract void Setup(TContext context, ITaskSetupContext info);

    void IFrostingTaskSetup.Setup(ICakeContext context, ITaskSetupContext info) => Setup((TContext)context, info);
}
