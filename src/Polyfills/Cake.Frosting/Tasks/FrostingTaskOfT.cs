using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task whose work is done when <see cref="Run"/> returns. The host looks at which methods are overridden.</summary>
/// <typeparam name="T">The type of the context; tasks that the context of the build does not fit are left out with a warning.</typeparam>
public abstract class FrostingTask<T> : IFrostingTask
    where T : ICakeContext
{
    /// <summary>A task; constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingTask()
    {
    }

    /// <summary>Does the work. A task that does not override it only gathers its dependencies.</summary>
    /// <param name="context">The context of the build.</param>
    public virtual void Run(T context)
    {
    }

    /// <summary>Whether the task should run. No on a dependency skips it; no on the target is an error.</summary>
    /// <param name="context">The context of the build.</param>
    /// <returns>Whether it should run.</returns>
    public virtual bool ShouldRun(T context) => true;

    /// <summary>Handles the exception of the work. An override that returns swallows it.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="context">The context of the build.</param>
    public virtual void OnError(Exception exception, T context)
    {
    }

    /// <summary>Runs after the work, however it ended.</summary>
    /// <param name="context">The context of the build.</param>
    public virtual void Finally(T context)
    {
    }

    Task IFrostingTask.RunAsync(ICakeContext context)
    {
        Run((T)context);
        return Task.CompletedTask;
    }

    bool IFrostingTask.ShouldRun(ICakeContext context) => ShouldRun((T)context);

    void IFrostingTask.OnError(Exception exception, ICakeContext context) => OnError(exception, (T)context);

    void IFrostingTask.Finally(ICakeContext context) => Finally((T)context);
}
