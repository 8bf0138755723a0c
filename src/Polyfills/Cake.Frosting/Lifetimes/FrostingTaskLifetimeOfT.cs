using Cake.Core;

namespace Cake.Frosting;

/// <summary>Setup and teardown of a task in one.</summary>
/// <typeparam name="TContext">The type of the context.</typeparam>
public abstract class FrostingTaskLifetime<TContext> : IFrostingTaskLifetime
    where TContext : ICakeContext
{
    /// <summary>Constructed by the service provider, so constructors may ask for services, such as all tasks.</summary>
    protected FrostingTaskLifetime()
    {
    }

    /// <summary>Runs before each task, skipped ones included.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">The task about to run.</param>
    public abstract void Setup(TContext context, ITaskSetupContext info);

    /// <summary>Runs after each task, skipped ones included, however it ended.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">The task and how it ended.</param>
    public abstract void Teardown(TContext context, ITaskTeardownContext info);

    void IFrostingTaskSetup.Setup(ICakeContext context, ITaskSetupContext info) => Setup((TContext)context, info);

    void IFrostingTaskTeardown.Teardown(ICakeContext context, ITaskTeardownContext info) => Teardown((TContext)context, info);
}
