namespace Cake.Core;

/// <summary>The context handed to the teardown of a build.</summary>
public sealed class TeardownContext : CakeContextAdapter, ITeardownContext
{
    /// <summary>Adds to a context how the build ended.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="throwException">The exception that ended the build, or <see langword="null"/>.</param>
    public TeardownContext(ICakeContext context, Exception? throwException)
        : base(context) => ThrownException = throwException;

    /// <inheritdoc/>
    public bool Successful => ThrownException is null;

    /// <inheritdoc/>
    public Exception? ThrownException { get; }
}
