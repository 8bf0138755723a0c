using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task whose work is done when the task returned by <c>RunAsync</c> is. It is content with any context.</summary>
public abstract class AsyncFrostingTask : AsyncFrostingTask<ICakeContext>
{
    /// <summary>A task; constructed by the service provider, so constructors may ask for services.</summary>
    protected AsyncFrostingTask()
    {
    }
}
