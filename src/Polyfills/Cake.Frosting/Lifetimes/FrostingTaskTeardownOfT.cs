using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs after each task, skipped ones included, however it ended.</summary>
/// <typeparam name="TContext">The type of the context.</typeparam>
public abstract class FrostingTaskTeardown<TContext> : IFrostingTaskTeardown
    where TContext : ICakeContext
{
    /// <summary>Constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingTaskTeardown()
    {
    }

    /// <summary>Runs after each task, skipped ones included, however it ended.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">The task and how it ended.</param>
    public abstract void Teardown(TContext context, ITaskTeardownContext info);

    void IFrostingTaskTeardown.Teardown(ICakeContext context, ITaskTeardownContext info) => Teardown((TContext)context, info);
}
