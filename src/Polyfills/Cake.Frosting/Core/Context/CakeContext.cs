using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>The context of the host itself. Internal: the original's constructor takes services this subset does not have.</summary>
internal sealed class CakeContext(ICakeLog log, ICakeArguments arguments) : ICakeContext
{
    public ICakeLog Log { get; } = log;

    public ICakeArguments Arguments { get; } = arguments;
}
