using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>A context that answers from another one: the base of contexts that add something.</summary>
public abstract class CakeContextAdapter : ICakeContext
{
    private readonly ICakeContext _context;

    /// <summary>Wraps a context.</summary>
    /// <param name="context">The context that answers.</param>
    protected CakeContextAdapter(ICakeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
    }

    /// <inheritdoc/>
    public ICakeLog Log => _context.Log;

    /// <inheritdoc/>
    public ICakeArguments Arguments => _context.Arguments;
}
