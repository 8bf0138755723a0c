using Cake.Core;

namespace Cake.Frosting;

/// <summary>The default context, and the base of contexts that add something.</summary>
public class FrostingContext : CakeContextAdapter, IFrostingContext
{
    /// <summary>Wraps the context of the host.</summary>
    /// <param name="context">The context of the host.</param>
    public FrostingContext(ICakeContext context)
        : base(context)
    {
    }
}
