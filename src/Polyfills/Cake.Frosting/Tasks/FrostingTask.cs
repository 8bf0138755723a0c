using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task whose work is done when <c>Run</c> returns. It is content with any context.</summary>
public abstract class FrostingTask : FrostingTask<ICakeContext>
{
    /// <summary>A task; constructed by the service provider, so constructors may ask for services.</summary>
    protected FrostingTask()
    {
    }
}
