using Cake.Core;

namespace Cake.Frosting;

/// <summary>What runs once before all tasks.</summary>
public interface IFrostingSetup
{
    /// <summary>Runs once before all tasks.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="info">What is about to run.</param>
    void Setup(ICakeContext context, ISetupContext info);
}
